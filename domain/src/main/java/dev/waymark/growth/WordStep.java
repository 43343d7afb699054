package dev.waymark.growth;

/**
 * Command: add a step to a goal, or say anew what a step is.
 *
 * @param step made by the caller, so that the same command twice adds one step
 * @param version the version of the goal that was seen
 */
public record WordStep(GoalId goal, int version, StepId step, String description) {}
