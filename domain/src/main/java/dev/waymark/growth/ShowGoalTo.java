package dev.waymark.growth;

/**
 * Command: choose who may see a goal.
 *
 * @param version the version that was seen
 */
public record ShowGoalTo(GoalId goal, int version, Visibility visibility) {}
