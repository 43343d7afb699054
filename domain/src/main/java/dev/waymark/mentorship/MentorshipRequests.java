package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored requests. Whoever changes one calls {@link Pairings#awaitTurn} first. */
public interface MentorshipRequests {

    Optional<MentorshipRequest> findById(RequestId id);

    /** The request of the mentee that is not closed. */
    Optional<MentorshipRequest> openOf(PersonId mentee);

    /** The requests of these mentees that are not closed. */
    List<MentorshipRequest> openOf(Set<PersonId> mentees);

    /** The requests about which one of the mentors has the word, the longest waiting first. */
    List<MentorshipRequest> askedOf(Set<PersonId> mentors);

    /**
     * Writes the request at once.
     *
     * @throws dev.waymark.shared.BrokenRule if the mentee has another open one
     */
    MentorshipRequest save(MentorshipRequest request);
}
