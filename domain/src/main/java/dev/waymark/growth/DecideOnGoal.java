package dev.waymark.growth;

/**
 * Command: one decision about one goal.
 *
 * @param version the version that the decision was made on
 * @param reason why; empty unless the goal is abandoned
 */
public record DecideOnGoal(GoalId goal, int version, String reason) {}
