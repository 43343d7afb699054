package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Pairings as the two of them see them; each method takes a fixed number of statements. */
public interface FollowingRecords {

    Slots slots(PersonId mentor, LocalDate today);

    boolean hasMentees(PersonId mentor);

    /**
     * The pairings of the mentor that are active or on hold.
     *
     * @param zone in which {@code today} is a day; a session of today counts as one to come until the day is over
     */
    List<Followed> menteesOf(PersonId mentor, LocalDate today, ZoneId zone);

    /** The pairings of the mentee that are active or on hold, the longest first. */
    List<Followed> mentorsOf(PersonId mentee, LocalDate today, ZoneId zone);

    /** The pairings of the mentor that are over, the latest first. */
    List<PastPairing> pastMenteesOf(PersonId mentor, LocalDate today);

    /** The pairings of the mentee that are over, the latest first. */
    List<PastPairing> pastMentorsOf(PersonId mentee, LocalDate today);

    record Slots(int slots, int used) {}

    /** @param other the other one of the two */
    record Followed(Participant other, PairingGlance pairing) {}
}
