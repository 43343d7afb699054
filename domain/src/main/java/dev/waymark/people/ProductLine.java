package dev.waymark.people;

/** A product line that people are placed in. */
public record ProductLine(ProductLineId id, String name) {}
