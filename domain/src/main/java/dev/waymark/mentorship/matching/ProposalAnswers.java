package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.DecideOnPairing;
import java.util.List;

/**
 * Use case: mentors answer the pairings that are proposed to them. Somebody else's is
 * {@link dev.waymark.shared.NotFound}.
 */
public interface ProposalAnswers {

    /** What is proposed to the actor, oldest first. */
    List<ProposedPairing> open();

    /** @throws dev.waymark.shared.BrokenRule if it has been answered */
    void accept(DecideOnPairing command);

    /**
     * Frees the slot; the mentee waits on, with the place in the queue kept, and matching does not propose the two to
     * each other again.
     *
     * @throws dev.waymark.shared.BrokenRule if no reason is given, or it has been answered
     */
    void decline(DecideOnPairing command);
}
