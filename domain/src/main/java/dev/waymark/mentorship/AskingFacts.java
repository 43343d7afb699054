package dev.waymark.mentorship;

import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.OpenPairing;
import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Map;

/**
 * What is known of one mentee and of every mentor with a free slot who takes somebody new.
 *
 * @param open every open pairing of the organisation
 * @param people the mentors, by id
 * @param cadences how often each of them likes to meet
 */
public record AskingFacts(
        MatchingMentee mentee,
        List<MatchingMentor> mentors,
        List<OpenPairing> open,
        Map<PersonId, Participant> people,
        Map<PersonId, Cadence> cadences) {

    public AskingFacts {
        mentors = List.copyOf(mentors);
        open = List.copyOf(open);
        people = Map.copyOf(people);
        cadences = Map.copyOf(cadences);
    }
}
