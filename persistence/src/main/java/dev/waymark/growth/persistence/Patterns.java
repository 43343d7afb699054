package dev.waymark.growth.persistence;

import dev.waymark.shared.Text;

/** What people type, as a pattern of SQL. */
final class Patterns {

    /** What a search takes; more is cut off. */
    private static final int LONGEST = 200;

    private Patterns() {}

    /** Matches texts that contain the words as they stand. */
    static String containing(String text) {
        return "%" + Text.plain(text, LONGEST).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
