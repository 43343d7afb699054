package dev.waymark.mentorship;

import java.util.List;

/**
 * Somebody looked at as a mentor for one mentee.
 *
 * @param sameLine whether both are in one product line
 * @param managesMentee whether the mentee reports to them, which a mentor better is not
 * @param endedEarlyBefore whether the two had a pairing that ended early, or the mentor declined one
 */
public record MentorCandidate(
        Participant person, PairingFacts facts, boolean sameLine, boolean managesMentee, boolean endedEarlyBefore) {

    /** What stands in the way; empty for somebody who can be chosen. */
    public List<Obstacle> obstacles() {
        return PairingEligibility.obstacles(facts);
    }

    /** How many ranks lie between the two levels. */
    public int levelsAbove() {
        return facts.mentorRank() - facts.menteeRank();
    }
}
