package dev.waymark.career;

/** A line along which people are compared from level to level. */
public record Competency(CompetencyId id, String name) {}
