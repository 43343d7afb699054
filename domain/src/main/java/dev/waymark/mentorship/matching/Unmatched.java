package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.util.Map;
import java.util.Optional;

/** Somebody for whom the matching has no mentor, and the limit that binds. */
public sealed interface Unmatched {

    PersonId mentee();

    /**
     * There are mentors for them, and others have all the slots.
     *
     * @param mentors how many mentors no hard limit excludes
     * @param wayOut the mentor with whom one more slot places this mentee at the best fit
     */
    record SlotsTaken(PersonId mentee, int mentors, PersonId wayOut) implements Unmatched {}

    /**
     * Hard limits exclude every mentor.
     *
     * @param excluded how many mentors each limit excludes; a mentor may be counted at several
     * @param alone how many mentors each limit is the only one to exclude
     * @param wayOut the limit that alone excludes the most mentors; empty if each mentor is excluded by several, or
     *     there is no mentor. Never {@link Limit#NEVER_WITH}, which stays between its author and the matching
     */
    record NobodyFits(PersonId mentee, Map<Limit, Integer> excluded, Map<Limit, Integer> alone, Optional<Limit> wayOut)
            implements Unmatched {}
}
