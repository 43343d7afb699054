package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;

/**
 * A pairing that is proposed, active or on hold.
 *
 * @param mentorRank rank of the mentor's level today, 0 without one
 * @param menteeRank rank of the mentee's level today, 0 without one
 */
public record OpenPairing(PersonId mentor, int mentorRank, PersonId mentee, int menteeRank) {}
