package dev.waymark.growth;

import java.util.EnumSet;
import java.util.Set;

/** A part of somebody's goals, by where they are in their life. */
public enum GoalShelf {
    ACTIVE(EnumSet.of(GoalState.ACTIVE)),
    DRAFTS(EnumSet.of(GoalState.DRAFT)),
    CLOSED(EnumSet.of(GoalState.ACHIEVED, GoalState.NOT_ACHIEVED, GoalState.ABANDONED)),
    ALL(EnumSet.allOf(GoalState.class));

    private final Set<GoalState> states;

    GoalShelf(Set<GoalState> states) {
        this.states = Set.copyOf(states);
    }

    public Set<GoalState> states() {
        return states;
    }
}
