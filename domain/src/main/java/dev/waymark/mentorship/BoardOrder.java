package dev.waymark.mentorship;

/**
 * How a list of the board is sorted; a column that the list does not have sorts it in its own order, which is mentors
 * by name, pairings by need of attention, and people without a mentor by how long they wait.
 */
public record BoardOrder(Column column, boolean descending) {

    public enum Column {
        OWN,
        NAME,
        MENTEE,
        FREE,
        SINCE,
        LAST_SESSION
    }

    public static final BoardOrder OWN = new BoardOrder(Column.OWN, false);
}
