package dev.waymark.people.roster;

/** What can be wrong with a row. The message bundles say each in words, with its remedy. */
public enum ProblemKind {
    TOO_FEW_COLUMNS(true),
    TOO_MANY_COLUMNS(true),
    NAME_MISSING(true),
    EMAIL_MISSING(true),
    EMAIL_INVALID(true),
    TITLE_MISSING(true),
    TITLE_UNDECIDED(true),
    TOO_LONG(true),
    GARBLED(true),
    HIDDEN_CHARACTER(true),
    DATE_UNREADABLE(true),
    DATE_IMPLAUSIBLE(true),
    DUPLICATE_EMAIL(true),
    DUPLICATE_ID(true),
    EMAIL_TAKEN(true),
    MATCHES_TWO(true),
    ADMINISTRATORS_EMAIL(true),
    ADMINISTRATORS_LEAVING(true),
    AMBIGUOUS_MANAGER(true),
    CIRCULAR_MANAGERS(true),
    LEFT_BEFORE_JOINING(true),
    LEFT_BEFORE_LEVEL(true),
    LEVEL_BEFORE_HISTORY(true),
    UNKNOWN_MANAGER(false),
    OWN_MANAGER(false),
    MANAGER_LEFT_OUT(false),
    LEVEL_BEFORE_JOINING(false);

    private final boolean blocking;

    ProblemKind(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether the import waits until the problem is solved or the row left out; otherwise it is only said. */
    public boolean blocks() {
        return blocking;
    }
}
