package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Begins to rate somebody, or goes on where it was left.
 *
 * @param towards the level to look at beside the subject's own; null for the next one, or the own one at the top
 */
public record OpenAssessment(PersonId subject, @Nullable LevelId towards) {}
