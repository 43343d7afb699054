package dev.waymark.people;

/**
 * Who mentors whom, as far as it decides what may be seen; the pairings themselves belong to mentorship. A pairing that is
 * active or on hold counts, a proposed or ended one does not.
 */
public interface Mentoring {

    /** Whether one person mentors the other now. */
    boolean mentors(PersonId mentor, PersonId mentee);
}
