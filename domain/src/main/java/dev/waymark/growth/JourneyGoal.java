package dev.waymark.growth;

import java.time.LocalDate;

/**
 * How an active goal stands today.
 *
 * @param pace the share of its time that has gone by, in whole percent
 * @param heardOn the day of the last check-in, or of the activation where that is later
 */
public record JourneyGoal(
        GoalRef goal,
        LocalDate targetOn,
        Progress progress,
        int pace,
        Confidence confidence,
        LocalDate heardOn,
        GoalHealth health) {}
