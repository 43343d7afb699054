package dev.waymark.mentorship;

import dev.waymark.people.PersonId;

/**
 * Somebody of a list, as they stand on its day.
 *
 * @param level the level's name, empty without one
 * @param rank the level's rank, 0 without one
 * @param productLine its name, empty without one
 */
public record Participant(PersonId id, String name, String level, int rank, String productLine) {}
