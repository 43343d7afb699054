package dev.waymark.people;

/** Why somebody was put on a level. */
public enum AssignmentReason {
    HIRED,
    PROMOTED,
    /** To another level that is no step up, such as from another career. */
    MOVED,
    /** What was on record before was wrong. */
    CORRECTED
}
