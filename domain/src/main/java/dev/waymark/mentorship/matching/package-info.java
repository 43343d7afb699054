/** Everybody who waits for a mentor against every free slot, at once and exactly. */
@NullMarked
package dev.waymark.mentorship.matching;

import org.jspecify.annotations.NullMarked;
