package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The stored requests. Whoever changes one calls {@link Pairings#awaitTurn} first. */
public interface MentorshipRequests {

    Optional<MentorshipRequest> findById(RequestId id);

    /** The request of the mentee that is not closed. */
    Optional<MentorshipRequest> openOf(PersonId mentee);

    /** The requests about which the mentor has the word, the longest waiting first. */
    List<MentorshipRequest> askedOf(PersonId mentor);

    /**
     * Writes the request at once.
     *
     * @throws dev.waymark.shared.BrokenRule if the mentee has another open one
     */
    MentorshipRequest save(MentorshipRequest request);
}
