package dev.waymark.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands in short, as far as the reader may see it: what is hidden from the reader is not counted either.
 *
 * @param goals active goals, the ones due first
 * @param gaps how many responsibilities of the next level are not carried yet, as {@link Readiness} counts them; null at
 *     the top of the ladder, outside the framework, and where the reader may not see the journey
 */
public record GrowthGlance(
        List<JourneyGoal> goals, @Nullable Integer gaps) {

    public static final GrowthGlance NOTHING = new GrowthGlance(List.of(), null);

    public GrowthGlance {
        goals = List.copyOf(goals);
    }
}
