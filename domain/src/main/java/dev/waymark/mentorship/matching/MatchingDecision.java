package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;

/** What the lead decided about one pair. */
public record MatchingDecision(PersonId mentor, PersonId mentee, Kind decision) {

    public enum Kind {
        /** The two are paired, and the rest is matched around them. */
        FIXED,
        /** The two are not paired. */
        EXCLUDED
    }

    Match match() {
        return new Match(mentor, mentee);
    }
}
