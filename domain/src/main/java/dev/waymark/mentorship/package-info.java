/** Pairings of mentors and mentees, and their sessions. */
@NullMarked
package dev.waymark.mentorship;

import org.jspecify.annotations.NullMarked;
