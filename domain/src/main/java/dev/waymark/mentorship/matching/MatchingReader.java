package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Reads what a matching is made from, in a fixed number of statements. */
public interface MatchingReader {

    /**
     * Everybody who needs a mentor, has none and is proposed to none, and everybody who may mentor. Who is known to
     * leave is in neither.
     *
     * @param changing whether people with one running pairing are in it too, to be given another mentor for a price;
     *     pairings of mentors with more mentees than slots, or whose level no longer allows mentoring, stay out
     */
    MatchingFacts facts(LocalDate day, boolean changing);

    /** Those of the people that there are. */
    Map<PersonId, Participant> people(Set<PersonId> ids, LocalDate day);
}
