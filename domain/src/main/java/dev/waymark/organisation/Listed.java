package dev.waymark.organisation;

/** What a figure of the overview counts, and its list shows. */
public enum Listed {
    EVERYONE(Kind.PEOPLE),
    MENTORED(Kind.PEOPLE),
    /** Those who need a mentor and have none, longest waiting first. */
    WITHOUT_MENTOR(Kind.PEOPLE),
    /** Those who may mentor and could take another mentee, most free slots first. */
    FREE_MENTORS(Kind.PEOPLE),
    WITH_GOAL(Kind.PEOPLE),
    QUIET(Kind.PEOPLE),
    /** Those past twice the median time in their level, longest first. */
    LONG_IN_LEVEL(Kind.PEOPLE),
    LONG_WITHOUT_GOAL(Kind.PEOPLE),

    ACTIVE_PAIRINGS(Kind.PAIRINGS),
    MET_PAIRINGS(Kind.PAIRINGS),
    SILENT_PAIRINGS(Kind.PAIRINGS),

    ACTIVE_GOALS(Kind.GOALS),
    GOALS_ON_TRACK(Kind.GOALS),
    GOALS_BEHIND(Kind.GOALS),
    GOALS_AT_RISK(Kind.GOALS),
    GOALS_AT_RISK_DUE(Kind.GOALS),
    GOALS_UNHEARD(Kind.GOALS);

    /** What a row of the list is. */
    public enum Kind {
        PEOPLE,
        PAIRINGS,
        GOALS
    }

    private final Kind kind;

    Listed(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
