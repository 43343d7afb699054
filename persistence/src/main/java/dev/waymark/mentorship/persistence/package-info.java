/** How pairings, sessions and slots are stored and read. */
@NullMarked
package dev.waymark.mentorship.persistence;

import org.jspecify.annotations.NullMarked;
