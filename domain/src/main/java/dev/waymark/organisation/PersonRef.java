package dev.waymark.organisation;

import dev.waymark.people.PersonId;

/** A person by name. */
public record PersonRef(PersonId id, String name) {}
