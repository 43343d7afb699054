/** Growth goals stored. */
@NullMarked
package dev.waymark.growth.persistence;

import org.jspecify.annotations.NullMarked;
