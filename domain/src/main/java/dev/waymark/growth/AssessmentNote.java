package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;

/** That somebody made an assessment, and when. */
public record AssessmentNote(AssessmentId id, PersonRef by, LocalDate on, LevelId towards) {}
