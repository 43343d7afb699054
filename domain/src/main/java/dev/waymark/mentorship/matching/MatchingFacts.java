package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known on one day of everybody who waits, of everybody who mentors, and of all open pairings.
 *
 * @param terms by mentor; each mentor has them
 * @param people everybody of the two lists
 * @param awaited how many people wait for the answer of a mentor who is proposed to them or whom they asked; they are
 *     not matched meanwhile
 */
public record MatchingFacts(
        LocalDate on,
        List<MatchingMentee> mentees,
        List<MatchingMentor> mentors,
        List<OpenPairing> open,
        Map<PersonId, MentorTerms> terms,
        Map<PersonId, Participant> people,
        int awaited) {

    public MatchingFacts {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        open = List.copyOf(open);
        terms = Map.copyOf(terms);
        people = Map.copyOf(people);
    }

    /** The facts with what a lead decided. */
    public MatchingInput with(Set<Match> fixed, Set<Match> excluded) {
        return new MatchingInput(on, mentees, mentors, open, fixed, excluded);
    }
}
