package dev.waymark.mentorship.matching;

import java.util.List;
import java.util.Set;

/** What came of an attempt to publish a draft. */
public sealed interface PublishOutcome {

    /** @param pairings how many were proposed; the same if it had been published before */
    record Published(int pairings) implements PublishOutcome {}

    /**
     * The facts have changed since the lead looked, and other pairs came out; nothing was written.
     *
     * @param gone pairs that were seen and are not proposed any more
     * @param come pairs that were not seen
     * @param now all pairs as they come out now
     */
    record Differs(List<Named> gone, List<Named> come, Set<Match> now) implements PublishOutcome {}

    /** A pair by its people's names. */
    record Named(String mentor, String mentee) {}
}
