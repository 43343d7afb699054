package dev.waymark.people.roster;

import java.util.List;

/**
 * A file's cells as text.
 *
 * @param header the column names as written
 * @param lines the records below the header
 */
public record RosterTable(List<String> header, List<Line> lines) {

    /**
     * One record.
     *
     * @param number the line of the file on which it starts, from 1
     */
    public record Line(int number, List<String> cells) {}
}
