package dev.waymark.people.roster;

/** The part of a plan that the preview shows. */
public enum RowFilter {
    CREATED,
    CHANGED,
    /** People on record who come to another level; they are among the changed as well. */
    LEVEL_CHANGES,
    UNCHANGED,
    /** In the organisation, not in the file. */
    MISSING,
    LEFT_OUT
}
