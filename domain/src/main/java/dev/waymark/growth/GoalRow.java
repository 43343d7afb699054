package dev.waymark.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal in a list of its owner's.
 *
 * @param since the first day of the state it is in
 * @param last the latest check-in; null without one
 * @param steps how many steps it has, done or not
 */
public record GoalRow(
        GoalId id,
        int version,
        String title,
        GoalState state,
        LocalDate since,
        LocalDate targetOn,
        Visibility visibility,
        @Nullable Last last,
        int steps,
        int stepsDone) {

    /** A check-in in short. */
    public record Last(LocalDate madeOn, Instant madeAt, Progress progress, Confidence confidence) {}

    public Optional<Last> lastCheckIn() {
        return Optional.ofNullable(last);
    }

    public Progress progress() {
        return last == null ? Progress.NONE : last.progress();
    }

    /** What the owner said last, or what counts until something is said. */
    public Confidence confidence() {
        return last == null ? Confidence.UNSAID : last.confidence();
    }

    /** How the goal stands on a day from the last change on; empty unless it is active. */
    public Optional<GoalHealth> health(LocalDate on) {
        if (state != GoalState.ACTIVE) return Optional.empty();
        return Optional.of(
                GoalHealth.of(since, targetOn, last == null ? null : last.madeOn(), progress(), confidence(), on));
    }

    /** The share of its time that has gone by, in whole percent. */
    public int pace(LocalDate on) {
        return (int) Math.round(GoalHealth.pace(since, targetOn, on));
    }
}
