package dev.waymark.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody was marked as left: published within the transaction that records it, so that other features end what the
 * person had open, or nothing happens at all.
 *
 * @param on the first day on which the person no longer belongs to the organisation; may lie ahead
 */
public record PersonLeft(PersonId person, LocalDate on, PersonId by, Instant at) {}
