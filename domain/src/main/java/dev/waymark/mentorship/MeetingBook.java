package dev.waymark.mentorship;

/**
 * Use case: the two of a pairing read what belongs to a session. For anybody else, leads and administrators included, it
 * is not there.
 */
public interface MeetingBook {

    /** @throws dev.waymark.shared.NotFound if there is no such session, or the actor is not one of its two */
    SessionSheet sheet(SessionId session);
}
