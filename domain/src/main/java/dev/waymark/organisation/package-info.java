/** The organisation as a whole, on any date. */
@NullMarked
package dev.waymark.organisation;

import org.jspecify.annotations.NullMarked;
