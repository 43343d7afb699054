package dev.waymark.career;

/** An expectation: what a level carries along one competency. */
public record Responsibility(ResponsibilityId id, CompetencyId competency, String description) {}
