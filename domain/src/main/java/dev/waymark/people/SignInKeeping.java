package dev.waymark.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Use case: who may sign in. Leads and administrators invite people who have no sign-in yet; only administrators replace
 * a sign-in, remove it, and give or take the administrator grant.
 */
public interface SignInKeeping {

    /**
     * How a person signs in, and what the actor may do about it.
     *
     * @param account whether the person has chosen a password
     * @param invitedUntil until when a link that was not used yet is valid; empty without one
     * @param mayInvite whether the actor may make a link, for a first or a new password
     * @param mayGrant whether the actor may give the administrator grant
     * @param mayWithdraw whether the actor may take it; never the last one's
     * @param mayRemove whether the actor may remove the sign-in; never the last administrator's
     */
    record SignInStanding(
            boolean account,
            boolean administrator,
            Optional<Instant> invitedUntil,
            boolean mayInvite,
            boolean mayGrant,
            boolean mayWithdraw,
            boolean mayRemove) {}

    /** A link that is shown once, to be handed to the person: {@code path} follows the address of Waymark. */
    record IssuedLink(String path, Instant validUntil) {}

    /** @throws dev.waymark.shared.NotFound if there is no such person */
    SignInStanding standing(PersonId person);

    /**
     * Makes a link by which the person chooses a password, valid for 7 days and once; earlier links are void.
     *
     * @throws dev.waymark.shared.BrokenRule if the person has left
     * @throws dev.waymark.shared.NotAllowed if the person can sign in already and the actor is no administrator
     */
    IssuedLink invite(PersonId person);

    /** @throws dev.waymark.shared.BrokenRule if the person has no sign-in, or has left */
    void grantAdministrator(PersonId person);

    /** @throws dev.waymark.shared.BrokenRule if nobody else would be administrator */
    void withdrawAdministrator(PersonId person);

    /**
     * The person cannot sign in any more, and running sessions and links end.
     *
     * @throws dev.waymark.shared.BrokenRule if nobody else would be administrator
     */
    void remove(PersonId person);
}
