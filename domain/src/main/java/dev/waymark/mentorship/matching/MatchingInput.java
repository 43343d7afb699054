package dev.waymark.mentorship.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a matching is made from. The order of the lists does not matter.
 *
 * @param on the day that all facts are of
 * @param open every open pairing of the organisation
 * @param fixed pairs that the lead has decided; the rest is matched around them
 * @param excluded pairs that the lead does not want
 */
public record MatchingInput(
        LocalDate on,
        List<MatchingMentee> mentees,
        List<MatchingMentor> mentors,
        List<OpenPairing> open,
        Set<Match> fixed,
        Set<Match> excluded) {

    public MatchingInput {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        open = List.copyOf(open);
        fixed = Set.copyOf(fixed);
        excluded = Set.copyOf(excluded);
    }
}
