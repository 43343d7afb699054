package dev.waymark.growth;

/** A goal by its title. */
public record GoalRef(GoalId id, String title) {}
