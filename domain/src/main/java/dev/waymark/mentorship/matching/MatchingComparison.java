package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft beside what other weights would make of it, around the same decided pairs.
 *
 * @param differences everybody who would get another mentor, one instead of none, or none, by name
 */
public record MatchingComparison(Side draft, Side other, List<Difference> differences) {

    /**
     * @param placed how many of those who wait have a mentor
     * @param changed how many with a mentor get another one
     * @param points the fit by the draft's weights
     * @param pointsByOther the fit of the same pairs by the other weights
     */
    public record Side(MatchingWeights weights, int placed, int changed, long points, long pointsByOther) {}

    /** Names; null for nobody. */
    public record Difference(
            PersonId mentee,
            String name,
            @Nullable String draft,
            @Nullable String other) {}

    public MatchingComparison {
        differences = List.copyOf(differences);
    }
}
