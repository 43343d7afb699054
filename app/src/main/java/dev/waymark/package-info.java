/** Starts Waymark. */
@NullMarked
package dev.waymark;

import org.jspecify.annotations.NullMarked;
