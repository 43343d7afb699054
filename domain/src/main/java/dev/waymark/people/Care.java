package dev.waymark.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody looked after a person without a break.
 *
 * @param to the first day after it; null while it lasts
 */
public record Care(
        PersonRef by, Kind kind, LocalDate from, @Nullable LocalDate to) {

    public enum Kind {
        MANAGER,
        MENTOR
    }
}
