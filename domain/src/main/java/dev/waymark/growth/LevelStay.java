package dev.waymark.growth;

import dev.waymark.career.LevelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on a level.
 *
 * @param to the first day after it; null while it lasts
 */
public record LevelStay(
        LevelId level, LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
