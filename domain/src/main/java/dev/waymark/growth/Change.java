package dev.waymark.growth;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who changes a goal, and when.
 *
 * @param on the day in the organisation's time zone
 */
public record Change(PersonId by, LocalDate on, Instant at) {}
