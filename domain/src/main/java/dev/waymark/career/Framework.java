package dev.waymark.career;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One version of the organisation's career framework, whole: its competencies and its levels in rising rank. Immutable;
 * a change is a new version.
 */
public record Framework(FrameworkId id, int version, String name, List<Competency> competencies, List<Level> levels) {

    /** An organisation needs somewhere to grow to, and a journey that can be read side by side. */
    public static final int FEWEST_LEVELS = 2;

    public static final int MOST_LEVELS = 10;

    /** @throws IllegalArgumentException if levels are too few, too many, out of order, or name an unknown competency */
    public Framework {
        competencies = List.copyOf(competencies);
        levels = List.copyOf(levels);
        if (levels.size() < FEWEST_LEVELS || levels.size() > MOST_LEVELS)
            throw new IllegalArgumentException(
                    "a framework has " + FEWEST_LEVELS + " to " + MOST_LEVELS + " levels, not " + levels.size());
        var known = new HashSet<CompetencyId>();
        competencies.forEach(competency -> known.add(competency.id()));
        var rank = 0;
        for (var level : levels) {
            if (level.rank() <= rank) throw new IllegalArgumentException("levels must rise in rank at " + level.name());
            rank = level.rank();
            for (var responsibility : level.responsibilities()) {
                if (!known.contains(responsibility.competency()))
                    throw new IllegalArgumentException(
                            "unknown competency of \"" + responsibility.description() + "\" at " + level.name());
            }
        }
    }

    public Optional<Level> level(LevelId id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** The level above, or empty at the top. */
    public Optional<Level> after(LevelId id) {
        var above = level(id).map(Level::rank).orElse(Integer.MAX_VALUE);
        return levels.stream().filter(level -> level.rank() > above).findFirst();
    }
}
