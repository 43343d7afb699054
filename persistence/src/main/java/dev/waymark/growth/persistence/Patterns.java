package dev.waymark.growth.persistence;

/** What people type, as a pattern of SQL. */
final class Patterns {

    private Patterns() {}

    /** Matches texts that contain the words as they stand. */
    static String containing(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
