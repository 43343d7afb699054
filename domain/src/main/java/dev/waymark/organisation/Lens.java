package dev.waymark.organisation;

import dev.waymark.career.LevelId;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What part of the organisation is looked at, and as of when. A person counts where they are placed and levelled at the
 * end of that day, a goal where its owner counts, a pairing where its mentee counts.
 *
 * @param line the product line; null for all
 * @param level the level; null for all
 */
public record Lens(
        LocalDate asOf,
        @Nullable ProductLineId line,
        @Nullable LevelId level) {

    public static Lens on(LocalDate asOf) {
        return new Lens(asOf, null, null);
    }

    public Lens withAsOf(LocalDate date) {
        return new Lens(date, line, level);
    }

    public Lens withLine(@Nullable ProductLineId id) {
        return new Lens(asOf, id, level);
    }

    public Lens withLevel(@Nullable LevelId id) {
        return new Lens(asOf, line, id);
    }
}
