package dev.waymark.mentorship;

import java.util.Optional;

/** The stored sessions. */
public interface Sessions {

    Optional<Session> findById(SessionId id);

    Session save(Session session);
}
