package dev.waymark.mentorship;

/**
 * A person in a list of the programme.
 *
 * @param amount free slots of a mentor, or days that somebody without a mentor has waited
 */
public record ProgrammePerson(Participant person, int amount) {}
