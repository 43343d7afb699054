/** What every feature speaks: identifiers, slices of lists, broken rules. */
@NullMarked
package dev.waymark.shared;

import org.jspecify.annotations.NullMarked;
