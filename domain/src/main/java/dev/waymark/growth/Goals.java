package dev.waymark.growth;

import java.util.Optional;

/** All growth goals. */
public interface Goals {

    Optional<Goal> findById(GoalId id);

    /**
     * Writes the goal, down to the rows.
     *
     * @throws dev.waymark.shared.ChangedMeanwhile if somebody else wrote it since it was read
     */
    Goal save(Goal goal);

    /** Waits until no other transaction drafts a goal under the identifier; until the end of this one, none can. */
    void awaitTurn(GoalId id);
}
