/** How Waymark runs, asked from outside. */
@NullMarked
package dev.waymark.operations;

import org.jspecify.annotations.NullMarked;
