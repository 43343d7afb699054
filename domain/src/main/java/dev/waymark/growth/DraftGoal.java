package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Command: draft a goal of one's own.
 *
 * @param id made by the caller, so that the same command twice drafts one goal
 * @param begin whether the goal becomes active at once
 */
public record DraftGoal(
        GoalId id,
        GoalText text,
        LocalDate targetOn,
        Visibility visibility,
        Set<ResponsibilityId> responsibilities,
        boolean begin) {

    public DraftGoal {
        responsibilities = Set.copyOf(responsibilities);
    }
}
