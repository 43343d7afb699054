/** People through the whole application. */
@NullMarked
package dev.waymark.people;

import org.jspecify.annotations.NullMarked;
