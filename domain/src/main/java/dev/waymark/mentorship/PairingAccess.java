package dev.waymark.mentorship;

import dev.waymark.people.Actor;

/**
 * Who may do what with a pairing. For anybody else it does not exist: services answer {@link dev.waymark.shared.NotFound}.
 */
public final class PairingAccess {

    private PairingAccess() {}

    /** Whether the actor is one of the two. */
    public static boolean takesPart(Actor actor, Pairing pairing) {
        return actor.id().equals(pairing.mentor()) || actor.id().equals(pairing.mentee());
    }

    /** Whether the actor may close the pairing, and reads what the two look back on: the two, and leads. */
    public static boolean closes(Actor actor, Pairing pairing) {
        return actor.leads() || takesPart(actor, pairing);
    }
}
