package dev.waymark.growth;

import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch of days that a goal spent in one state; half-open, the last one is without an end. */
class GoalPhase {

    private UUID id;
    private GoalId goal;
    private GoalState state;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant changedAt;
    private PersonId changedBy;
    private String reason;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected GoalPhase() {}

    GoalPhase(GoalId goal, GoalState state, Change change, String reason) {
        this.id = Ids.next();
        this.goal = goal;
        this.state = state;
        this.validFrom = change.on();
        this.changedAt = change.at();
        this.changedBy = change.by();
        this.reason = reason;
    }

    void endsOn(LocalDate day) {
        validTo = day;
    }

    GoalId goal() {
        return goal;
    }

    UUID id() {
        return id;
    }

    GoalState state() {
        return state;
    }

    LocalDate from() {
        return validFrom;
    }

    @Nullable
    LocalDate to() {
        return validTo;
    }

    Instant changedAt() {
        return changedAt;
    }

    PersonId changedBy() {
        return changedBy;
    }

    String reason() {
        return reason;
    }
}
