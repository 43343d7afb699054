package dev.waymark.growth;

import dev.waymark.career.LevelId;

/** An assessment that its rater left and can continue. */
public record OpenDraft(AssessmentId id, LevelId towards, int answered, int questions) {}
