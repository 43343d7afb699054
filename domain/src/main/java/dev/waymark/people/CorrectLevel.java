package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.LocalDate;
import java.util.UUID;

/** @param assignment the one on record that is wrong */
public record CorrectLevel(PersonId person, int version, UUID assignment, LevelId level, LocalDate from, String note) {}
