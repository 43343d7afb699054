/** Serves the growth use cases. */
@NullMarked
package dev.waymark.growth.application;

import org.jspecify.annotations.NullMarked;
