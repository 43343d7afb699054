package dev.waymark.growth.ui;

import dev.waymark.growth.DecideOnGoal;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.GoalState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an owner can decide about a goal. */
enum GoalVerb {
    ACTIVATE(EnumSet.of(GoalState.DRAFT)),
    DISCARD(EnumSet.of(GoalState.DRAFT)),
    ACHIEVE(EnumSet.of(GoalState.ACTIVE)),
    MISS(EnumSet.of(GoalState.ACTIVE)),
    ABANDON(EnumSet.of(GoalState.ACTIVE)),
    REOPEN(EnumSet.of(GoalState.ACHIEVED, GoalState.NOT_ACHIEVED, GoalState.ABANDONED));

    private final Set<GoalState> from;

    GoalVerb(Set<GoalState> from) {
        this.from = from;
    }

    static List<GoalVerb> possibleIn(GoalState state) {
        return Stream.of(values()).filter(verb -> verb.from.contains(state)).toList();
    }

    boolean needsReason() {
        return this == ABANDON;
    }

    boolean hurts() {
        return this == ABANDON || this == MISS || this == DISCARD;
    }

    void on(GoalPlanning planning, DecideOnGoal command) {
        switch (this) {
            case ACTIVATE -> planning.activate(command);
            case DISCARD -> planning.discard(command);
            case ACHIEVE -> planning.achieve(command);
            case MISS -> planning.closeAsNotAchieved(command);
            case ABANDON -> planning.abandon(command);
            case REOPEN -> planning.reopen(command);
        }
    }
}
