package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The stored pairings. */
public interface Pairings {

    Optional<Pairing> findById(PairingId id);

    /** The pairings that take a slot, of which the person is one of the two. */
    List<Pairing> openOf(PersonId person);

    /**
     * Writes the pairing at once, so that what the database refuses is known here.
     *
     * @throws dev.waymark.shared.BrokenRule if the database refuses it: no free slot, a circle, already paired
     * @throws dev.waymark.shared.ChangedMeanwhile if somebody else saved it first
     */
    Pairing save(Pairing pairing);

    /** Writes many as {@link #save} writes one. */
    void saveAll(List<Pairing> pairings);

    /**
     * Lets one transaction at a time pair people or change slots, until it ends: what is read after this call stays
     * true until the commit. The database takes the same lock by itself when a pairing or slots are written.
     */
    void awaitTurn();
}
