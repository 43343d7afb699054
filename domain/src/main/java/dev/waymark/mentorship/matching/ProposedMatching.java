package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A draft as it comes out with the facts of today.
 *
 * @param version what a command on this draft repeats
 * @param waiting how many people wait and are matched
 * @param behind how many more people wait who are not matched yet, because one matching takes no more at once
 * @param pairs who would be paired anew, with reasons; who stays with the mentor of today is not among them
 * @param changes the mentor of today of whoever would get another one, by mentee
 * @param released pairs that a lead fixed and that are not possible any more; the matching goes on without them
 * @param reliefs what more slots would do, the most first
 * @param since the first day without a mentor, by mentee
 * @param people everybody named in any of it
 * @param awaited how many more people wait for the answer of a mentor who is proposed to them or whom they asked
 */
public record ProposedMatching(
        ProposalId id,
        int version,
        String begunBy,
        Instant begunAt,
        MatchingWeights weights,
        int waiting,
        int behind,
        List<MatchedPair> pairs,
        Map<PersonId, PersonId> changes,
        List<Unmatched> unmatched,
        List<Relief> reliefs,
        Set<Match> excluded,
        Set<Match> released,
        long points,
        Map<PersonId, LocalDate> since,
        Map<PersonId, MentorTerms> terms,
        Map<PersonId, Participant> people,
        int awaited) {

    /** How many of those who wait would have a mentor. */
    public int placed() {
        return waiting - unmatched.size();
    }

    /** The pairs without their reasons. */
    public Set<Match> matches() {
        return pairs.stream().map(MatchedPair::match).collect(Collectors.toUnmodifiableSet());
    }

    public String name(PersonId person) {
        var known = people.get(person);
        return known == null ? "" : known.name();
    }
}
