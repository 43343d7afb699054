package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.LocalDate;

/** @param from the first day on the level; may lie in the past */
public record ChangeLevel(
        PersonId person, int version, LevelId level, LocalDate from, AssignmentReason reason, String note) {}
