package dev.waymark.mentorship;

import dev.waymark.career.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is known of two people who might be paired, on one day.
 *
 * @param mentorScope what the mentor's level allows; null without a level
 * @param mentorRank rank of the mentor's level, 0 without one
 * @param menteeRank rank of the mentee's level, 0 without one
 * @param mentorStays whether the mentor belongs to the organisation and is not known to leave
 * @param slots how many mentees the mentor takes at once
 * @param used how many of the slots are taken
 * @param alreadyPaired whether the two have an open pairing
 * @param menteeAboveMentor whether the mentee mentors the mentor, directly or through others
 */
public record PairingFacts(
        boolean samePerson,
        @Nullable Scope mentorScope,
        int mentorRank,
        int menteeRank,
        boolean mentorStays,
        boolean menteeStays,
        int slots,
        int used,
        boolean alreadyPaired,
        boolean menteeAboveMentor) {

    public int free() {
        return Math.max(0, slots - used);
    }
}
