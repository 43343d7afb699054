package dev.waymark.people.roster;

import org.jspecify.annotations.Nullable;

/**
 * A job title of the file.
 *
 * @param title as first written
 * @param people rows that carry it
 * @param decision null while it is open
 */
public record ImportTitle(
        int position,
        String title,
        int people,
        Origin origin,
        @Nullable TitleDecision decision) {

    /** Where the decision comes from. */
    public enum Origin {
        NONE,
        GUESSED,
        REMEMBERED,
        CHOSEN
    }
}
