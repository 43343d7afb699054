package dev.waymark.growth;

import java.util.Optional;

/** Use case: whoever sees a goal sees who gave it. */
public interface GoalOrigin {

    /** Empty where the owner drafted it, or the actor may not see it. */
    Optional<GivenGoal> of(GoalId goal);
}
