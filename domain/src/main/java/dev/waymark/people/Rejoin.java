package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param level null for somebody who comes back outside the career map
 * @param line the product line's name; null for none
 */
public record Rejoin(
        PersonId person,
        int version,
        LocalDate on,
        @Nullable LevelId level,
        @Nullable String line,
        @Nullable PersonId manager) {}
