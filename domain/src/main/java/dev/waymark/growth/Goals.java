package dev.waymark.growth;

import java.util.Optional;

/** All growth goals. */
public interface Goals {

    Optional<Goal> findById(GoalId id);

    Goal save(Goal goal);
}
