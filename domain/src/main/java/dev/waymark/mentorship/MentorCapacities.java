package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.Optional;

/** The stored periods in which somebody takes another number of mentees than the level says. */
public interface MentorCapacities {

    /** The open period of the person. */
    Optional<MentorCapacity> findOpen(PersonId person);

    /** Writes the period at once; a period that ends must be saved before the next one. */
    MentorCapacity save(MentorCapacity capacity);

    /**
     * Has the database compare slots and mentees now rather than at the commit.
     *
     * @throws dev.waymark.shared.BrokenRule if somebody has more mentees than slots after what was saved
     */
    void requireEnoughForPairings();
}
