package dev.waymark.people.roster;

/** What an import does with a person. */
public enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    /** A problem keeps the row from being imported until it is solved or left out on purpose. */
    REFUSED,
    LEFT_OUT,
    /** In the organisation, not in the file; stays as is. */
    STAYS,
    /** In the organisation, not in the file; is marked as left. */
    LEAVES
}
