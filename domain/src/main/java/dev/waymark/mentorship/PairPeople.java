package dev.waymark.mentorship;

import dev.waymark.people.PersonId;

/**
 * Command: pair these two from today.
 *
 * @param reason why these two; may be empty
 */
public record PairPeople(PersonId mentor, PersonId mentee, PairingPlan plan, String reason) {}
