package dev.waymark.mentorship.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * What no weight can outdo. That slots are taken is no limit of a pair but of all pairs together, see
 * {@link Unmatched.SlotsTaken}.
 */
public enum Limit {
    /** Nobody mentors themself. */
    SAME_PERSON,
    /** The level does not allow mentoring. */
    NOT_A_MENTOR,
    /** The mentor's level is not one or two above. */
    LEVEL_DISTANCE,
    /** One of the two is above the other in the reporting line. */
    REPORTING_LINE,
    /** The two have an open pairing. */
    ALREADY_PAIRED,
    /** With the open pairings, this one could close a circle. */
    CIRCLE,
    /** One of the two asked for it; who did and that somebody did is not for others to see. */
    NEVER_WITH,
    /** A pairing of the two ended early, or the mentor declined one. */
    ENDED_EARLY,
    /** The lead does not want this pair. */
    EXCLUDED;

    int bit() {
        return 1 << ordinal();
    }

    static Set<Limit> of(int bits) {
        var limits = EnumSet.noneOf(Limit.class);
        for (var limit : values()) if ((bits & limit.bit()) != 0) limits.add(limit);
        return limits;
    }
}
