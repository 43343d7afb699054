package dev.waymark.mentorship;

import java.time.Instant;
import java.util.List;

/** What came of an attempt to pair two people. */
public sealed interface PairingOutcome {

    record Paired(PairingId id) implements PairingOutcome {}

    /**
     * The two fit, but every slot of the mentor is taken.
     *
     * @param slots how many the mentor has
     * @param taken by whom, the latest first
     */
    record SlotsTaken(String mentor, int slots, List<Taken> taken) implements PairingOutcome {}

    /** The two cannot be paired, for these reasons. */
    record Refused(String mentor, String mentee, List<Obstacle> obstacles) implements PairingOutcome {}

    /**
     * A slot in use.
     *
     * @param mentee who has it
     * @param by who decided so
     * @param at when
     */
    record Taken(String mentee, String by, Instant at) {}
}
