package dev.waymark.people;

/** A person to be named and opened. */
public record PersonRef(PersonId id, String name) {}
