package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Command: say anew what a draft promises.
 *
 * @param version the version that was edited
 */
public record ReviseGoal(
        GoalId goal,
        int version,
        GoalText text,
        LocalDate targetOn,
        Visibility visibility,
        Set<ResponsibilityId> responsibilities) {

    public ReviseGoal {
        responsibilities = Set.copyOf(responsibilities);
    }
}
