package dev.waymark.mentorship;

import java.util.List;

/** Use case: a mentor answers those who ask. Who has not the word about a request does not know of it. */
public interface RequestAnswering {

    /** The requests about which the actor has the word, the nearest deadline first. */
    List<WaitingRequest> waiting();

    /** Pairs the two from today, in the same transaction. */
    RequestAnswer accept(AcceptRequest command);

    /** @throws dev.waymark.shared.BrokenRule without a reason */
    RequestAnswer decline(DeclineRequest command);

    /** Leaves it to the next mentor without an answer. */
    RequestAnswer passOn(RequestId request);

    /**
     * Raises the actor's own slots to one more than are taken.
     *
     * @return the slots now
     */
    int makeRoom();
}
