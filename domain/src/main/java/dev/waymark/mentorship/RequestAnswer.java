package dev.waymark.mentorship;

import java.util.List;

/** What came of a mentor's answer to a request. */
public sealed interface RequestAnswer {

    /** The two are paired from today. */
    record Accepted(PairingId pairing) implements RequestAnswer {}

    /** The mentor said no, or left it to the next one. */
    record PassedOn() implements RequestAnswer {}

    /**
     * Nothing was written: every slot is taken.
     *
     * @param slots how many the mentor has
     * @param taken by whom, the latest first
     */
    record SlotsTaken(int slots, List<PairingOutcome.Taken> taken) implements RequestAnswer {}

    /** Nothing was written: something else stands in the way of the two. */
    record Refused(List<Obstacle> obstacles) implements RequestAnswer {}

    /**
     * Nothing was written: the mentor no longer has the word.
     *
     * @param why how the mentor's turn ended
     */
    record TooLate(TurnState why) implements RequestAnswer {}
}
