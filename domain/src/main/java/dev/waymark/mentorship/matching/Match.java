package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;

/** Two people, as mentor and mentee. */
public record Match(PersonId mentor, PersonId mentee) {}
