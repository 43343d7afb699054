package dev.waymark.people;

import java.util.List;

/** Use case: where somebody is signed in, and ending it. Everybody for themself, administrators for all. */
public interface SessionKeeping {

    /** @param own whether it is the one in which the actor asks */
    record OpenSession(SignedInSession session, boolean own) {}

    /**
     * The last seen first.
     *
     * @throws dev.waymark.shared.NotAllowed if it is somebody else, and the actor is no administrator
     */
    List<OpenSession> open(PersonId person);

    /**
     * Ends a session at once, on whichever replica it is; one that has ended already stays as it is.
     *
     * @throws dev.waymark.shared.NotFound if there is none
     * @throws dev.waymark.shared.NotAllowed if it is somebody else's, and the actor is no administrator
     */
    void end(SignedInSessionId session);

    /**
     * Ends every session of the person but the one in which the actor asks.
     *
     * @throws dev.waymark.shared.NotAllowed if it is somebody else, and the actor is no administrator
     */
    void endOthers(PersonId person);
}
