package dev.waymark.growth;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that a goal spent in one state.
 *
 * @param validFrom the first day
 * @param validTo the first day after it; null for the current phase
 */
record GoalPhase(
        GoalState state,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant changedAt,
        PersonId changedBy,
        String reason) {

    static GoalPhase begin(GoalState state, Change change, String reason) {
        return new GoalPhase(state, change.on(), null, change.at(), change.by(), reason);
    }

    GoalPhase endedOn(LocalDate day) {
        return new GoalPhase(state, validFrom, day, changedAt, changedBy, reason);
    }

    boolean isOpen() {
        return validTo == null;
    }

    boolean covers(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
