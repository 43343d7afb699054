package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** How many of the mentees have no mentor today. */
    public int waiting() {
        return (int) mentees.stream().filter(mentee -> mentee.current() == null).count();
    }

    /**
     * The facts with no more mentees than these: who waits comes before who has a mentor; among those, whom a free slot
     * is at the right distance of levels, so that people whom nobody can take do not hold up the others; then who has
     * waited longest, then the lower id. Nothing changes for the others; whoever has a mentor keeps that one.
     */
    public MatchingFacts first(int most) {
        if (mentees.size() <= most) return this;
        var free = mentors.stream()
                .filter(mentor -> mentor.free() > 0)
                .map(MatchingMentor::rank)
                .collect(Collectors.toSet());
        var taken = mentees.stream()
                .sorted(Comparator.comparing((MatchingMentee mentee) -> mentee.current() != null)
                        .thenComparing(
                                mentee -> free.stream().noneMatch(rank -> Pairs.isRightlyApart(rank, mentee.rank())))
                        .thenComparing(MatchingMentee::waitingSince)
                        .thenComparing(mentee -> mentee.id().value()))
                .limit(most)
                .toList();
        var named = Stream.concat(
                        taken.stream().map(MatchingMentee::id), mentors.stream().map(MatchingMentor::id))
                .collect(Collectors.toSet());
        var theirs = new HashMap<>(people);
        theirs.keySet().retainAll(named);
        return new MatchingFacts(on, taken, mentors, open, terms, theirs, awaited);
    }

    /** The facts with what a lead decided. */
    public MatchingInput with(Set<Match> fixed, Set<Match> excluded) {
        return new MatchingInput(on, mentees, mentors, open, fixed, excluded);
    }
}
