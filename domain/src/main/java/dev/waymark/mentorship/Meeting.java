package dev.waymark.mentorship;

/**
 * Use case: the two of a pairing plan their sessions, meet, and write down what they share. Either of them may.
 *
 * <p>For anybody else, leads and administrators included, a session is not there ({@link dev.waymark.shared.NotFound}).
 * Commands that change something repeat the version that was seen, and fail with
 * {@link dev.waymark.shared.ChangedMeanwhile} if the other one was faster; verbs return the version after them.
 */
public interface Meeting {

    /** @throws dev.waymark.shared.BrokenRule if the time is not ahead, or the pairing is not active */
    void plan(PlanSession command);

    /** @throws dev.waymark.shared.BrokenRule if there is no time, too many, one of the past, or the pairing is not active */
    void propose(ProposeSession command);

    /**
     * @throws dev.waymark.shared.NotAllowed if the actor proposed the times
     * @throws dev.waymark.shared.BrokenRule if the time was not proposed or has gone by, or the pairing is not active
     */
    int accept(AcceptTime command);

    /** @throws dev.waymark.shared.BrokenRule if a new time is not ahead, or the pairing is not active */
    int move(MoveSession command);

    /** @throws dev.waymark.shared.BrokenRule if that day is yet to come */
    int hold(HoldSession command);

    /** @throws dev.waymark.shared.BrokenRule if the time is yet to come */
    int miss(DecideOnSession command);

    /** @throws dev.waymark.shared.BrokenRule without a reason */
    int cancel(DecideOnSession command);

    /** Writes the notes that both read. */
    int note(WriteNotes command);
}
