package dev.waymark.growth;

/** @param id chosen by the form, so that sending twice says it once */
public record SayOnGoal(CommentId id, GoalId goal, String words) {}
