/** Measures with limits, run by {@code ./mvnw -Pbench verify}. */
@NullMarked
package dev.waymark.bench;

import org.jspecify.annotations.NullMarked;
