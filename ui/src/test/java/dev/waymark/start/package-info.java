/** Where tests of single components begin. */
@NullMarked
package dev.waymark.start;

import org.jspecify.annotations.NullMarked;
