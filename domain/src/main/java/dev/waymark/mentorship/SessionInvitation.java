package dev.waymark.mentorship;

/**
 * Use case: one of the two of a pairing puts a session into their calendar, and takes it out again. For anybody else,
 * leads and administrators included, the session is not there.
 *
 * @see "docs/decisions/0026-invitations.md"
 */
public interface SessionInvitation {

    /**
     * A calendar file: an invitation to a planned session, the withdrawal of a cancelled one. The same session in the
     * same words gives the same bytes.
     *
     * @throws dev.waymark.shared.NotFound if there is no such session, or the actor is not one of its two
     * @throws dev.waymark.shared.BrokenRule if the session is neither planned nor cancelled
     */
    byte[] file(SessionId session, InvitationWords words);
}
