package dev.waymark.growth;

/**
 * Use case: people rate how far they carry the responsibilities of their level and another, and whoever mentors them now
 * or leads rates the same about them. Whoever may not rate somebody finds nobody there.
 *
 * @see GrowthAccess#rates
 */
public interface Assessing {

    /**
     * The rater's draft about the subject: the one that was left, or a new one by the framework in force. A draft in which
     * nothing was answered yet moves on to a newer framework.
     *
     * @throws dev.waymark.shared.NotFound if there is no such person or level, or the actor may not rate
     * @throws dev.waymark.shared.BrokenRule if the subject stands on no level
     */
    AssessmentSheet open(OpenAssessment command);

    /** The actor's draft as it stands now. */
    AssessmentSheet sheet(AssessmentId draft);

    /**
     * Saves one answer.
     *
     * @return the answer as it stands now
     * @throws dev.waymark.shared.ChangedMeanwhile if it was answered otherwise from another window
     */
    DraftAnswer answer(AnswerQuestion command);

    /** Finishes the actor's draft; doing it twice makes one assessment. */
    AssessmentId finish(AssessmentId draft);

    /** Throws the actor's draft away. */
    void discard(AssessmentId draft);

    /** A finished assessment, for whoever sees the subject's journey. */
    AssessmentResult result(AssessmentId id);
}
