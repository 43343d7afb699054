package dev.waymark.mentorship;

import java.util.List;

/** Use case: somebody looks for a mentor and asks up to three of them, in order. */
public interface MentorAsking {

    /** Who could mentor the actor now, the best fit first, with reasons. */
    List<FittingMentor> fitting();

    /**
     * Asks the first of them.
     *
     * @throws dev.waymark.shared.BrokenRule if the actor has an open request, or one of the mentors cannot be asked now
     */
    RequestId ask(AskMentors command);

    /** Takes the actor's open request back. */
    void withdraw(RequestId request);

    /** The actor's requests, the open one first, then the latest. */
    List<OwnRequest> own();
}
