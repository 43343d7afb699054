package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.Set;

/** New pairings took slots of their mentors: published within the transaction that writes them. */
public record PairingsWritten(Set<PersonId> mentors, Set<PersonId> mentees) {}
