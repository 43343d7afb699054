package dev.waymark.mentorship;

import java.util.Optional;

/** Use case: the two of a pairing prepare for a session that is to come. */
public interface SessionBriefing {

    /**
     * The brief of a session that is proposed or planned, of a pairing that is active or on hold; empty for any other.
     *
     * @throws dev.waymark.shared.NotFound if there is no such session, or the actor is not one of its two
     */
    Optional<SessionBrief> brief(SessionId session);
}
