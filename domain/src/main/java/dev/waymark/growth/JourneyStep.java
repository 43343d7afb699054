package dev.waymark.growth;

import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of the way.
 *
 * @param stays when the person stood on it, oldest first
 * @param carried how many of its responsibilities are carried
 */
public record JourneyStep(Level level, Place place, List<LevelStay> stays, int carried) {

    /** Where the level lies, seen from where the person stands. */
    public enum Place {
        BELOW,
        HERE,
        NEXT,
        FURTHER
    }

    /**
     * The way through a framework.
     *
     * @param here where the person stands; null for somebody outside it, for whom everything lies further on
     */
    public static List<JourneyStep> of(
            Framework framework, List<LevelStay> stays, @Nullable LevelId here, Ledger ledger) {
        var standing = here == null ? null : framework.level(here).orElse(null);
        return framework.levels().stream()
                .map(level -> new JourneyStep(
                        level,
                        place(framework, standing, level),
                        stays.stream()
                                .filter(stay -> stay.level().equals(level.id()))
                                .toList(),
                        ledger.carried(level)))
                .toList();
    }

    private static Place place(Framework framework, @Nullable Level standing, Level level) {
        if (standing == null) return Place.FURTHER;
        if (level.rank() < standing.rank()) return Place.BELOW;
        if (level.equals(standing)) return Place.HERE;
        return framework.after(standing.id()).filter(level::equals).isPresent() ? Place.NEXT : Place.FURTHER;
    }

    public int responsibilities() {
        return level.responsibilities().size();
    }
}
