package dev.waymark.growth;

/**
 * Command: say how a goal stands today.
 *
 * @param id made by the caller, so that the same command twice makes one check-in
 * @param version the version of the goal that was seen
 * @param nextStep may be empty
 */
public record MakeCheckIn(
        CheckInId id,
        GoalId goal,
        int version,
        Progress progress,
        Confidence confidence,
        String changed,
        String nextStep) {}
