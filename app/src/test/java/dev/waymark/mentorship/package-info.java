/** Mentorship against the database and in the browser. */
@NullMarked
package dev.waymark.mentorship;

import org.jspecify.annotations.NullMarked;
