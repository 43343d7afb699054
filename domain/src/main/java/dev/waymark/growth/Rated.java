package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.time.LocalDate;

/** A rating with who made it, when, and in which assessment. */
public record Rated(Rating rating, String note, PersonRef by, LocalDate on, AssessmentId assessment) {}
