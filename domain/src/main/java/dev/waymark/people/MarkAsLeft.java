package dev.waymark.people;

import java.time.LocalDate;

/** @param on the first day on which the person no longer belongs to the organisation */
public record MarkAsLeft(PersonId person, int version, LocalDate on) {}
