package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a draft.
 *
 * @param seen the revision of the answer that it replaces
 * @param rating null to leave the question open
 */
public record AnswerQuestion(
        AssessmentId draft,
        ResponsibilityId responsibility,
        int seen,
        @Nullable Rating rating,
        String note) {}
