package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Command: let a mentor take this many mentees at once.
 *
 * @param slots 0 to {@value MentorCapacity#MOST_SLOTS}; null for as many as the level says
 * @param seen the number that was in force when the decision was made
 */
public record SetSlots(PersonId mentor, @Nullable Integer slots, int seen) {}
