package dev.waymark.growth;

/**
 * Command: one decision about a step of a goal.
 *
 * @param version the version of the goal that was seen
 */
public record DecideOnStep(GoalId goal, int version, StepId step) {}
