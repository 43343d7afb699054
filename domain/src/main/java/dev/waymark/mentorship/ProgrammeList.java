package dev.waymark.mentorship;

/** What a figure of the programme counts that no list of the mentorship board shows. */
public enum ProgrammeList {
    /** Pairings that their cadence asked for sessions, the ones furthest behind first. */
    SESSIONS(true),
    /** Pairings that ran and ended early, the latest first. */
    ENDED_EARLY(true),
    /** Pairings that are meant to end, the next first. */
    FREE_SOON(true),
    /** Mentors who offer a competency and could take somebody, the most free slots first. */
    SUPPLY(false),
    /** People without a mentor who wish for a competency, the longest waiting first. */
    DEMAND(false);

    private final boolean ofPairings;

    ProgrammeList(boolean ofPairings) {
        this.ofPairings = ofPairings;
    }

    /** Whether a row is a pairing; otherwise it is a person. */
    public boolean isOfPairings() {
        return ofPairings;
    }
}
