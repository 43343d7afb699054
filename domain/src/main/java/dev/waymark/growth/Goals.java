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

    /** Takes the draft away with its steps and comments; its evidence stays, on its own and shown to the same people. */
    void remove(Goal draft);

    /** Waits until no other transaction drafts a goal under the identifier; until the end of this one, none can. */
    void awaitTurn(GoalId id);
}
