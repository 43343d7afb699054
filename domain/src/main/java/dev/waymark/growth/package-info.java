/** Growth goals and their check-ins. */
@NullMarked
package dev.waymark.growth;

import org.jspecify.annotations.NullMarked;
