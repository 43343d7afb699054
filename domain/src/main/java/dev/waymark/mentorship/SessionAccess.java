package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;

/**
 * Who reads and writes what two people do around their sessions: the two alone, leads and administrators excluded. For
 * anybody else it does not exist. Once the pairing has closed, the two keep reading and write no more.
 *
 * @see "docs/decisions/0021-private-notes.md"
 */
public final class SessionAccess {

    private SessionAccess() {}

    /** @throws NotFound if the person is not one of the two */
    public static void requireReader(PersonId person, Pairing pairing) {
        if (!pairing.mentor().equals(person) && !pairing.mentee().equals(person)) throw new NotFound(pairing.id());
    }

    /**
     * For what goes on around sessions: notes, agenda, actions, and how a planned session ended.
     *
     * @throws NotFound if the person is not one of the two
     * @throws BrokenRule if the pairing has closed
     */
    public static void requireWriter(PersonId person, Pairing pairing) {
        requireReader(person, pairing);
        if (!pairing.state().takesSlot()) throw new BrokenRule("meeting.pairing-has-closed");
    }

    /**
     * For what makes the two meet: planning, proposing, accepting and moving.
     *
     * @throws NotFound if the person is not one of the two
     * @throws BrokenRule unless the pairing is active
     */
    public static void requirePlanner(PersonId person, Pairing pairing) {
        requireWriter(person, pairing);
        if (pairing.state() != PairingState.ACTIVE) throw new BrokenRule("meeting.pairing-is-not-active");
    }
}
