package dev.waymark.mentorship;

/**
 * Use case: a lead pairs people and decides how their pairings go on. Each decision is kept with who and when.
 *
 * <p>Commands that change something repeat the version that the lead saw, and fail with
 * {@link dev.waymark.shared.ChangedMeanwhile} if somebody else was faster. Verbs return the version after them, for an
 * undo to repeat.
 */
public interface MentorshipPlanning {

    /** Pairs the two from today; what stands in the way comes back as an outcome, with nothing written. */
    PairingOutcome pair(PairPeople command);

    /** Starts a proposed pairing. */
    int activate(DecideOnPairing command);

    int hold(DecideOnPairing command);

    int resume(DecideOnPairing command);

    int complete(DecideOnPairing command);

    /** @throws dev.waymark.shared.BrokenRule if no reason is given */
    int endEarly(DecideOnPairing command);

    /**
     * Sets how many mentees a person takes at once.
     *
     * @throws dev.waymark.shared.BrokenRule if that is fewer than the person has; the message names them
     */
    void setSlots(SetSlots command);
}
