package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.Sessions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredSessions implements Sessions {

    private final EntityManager entities;

    StoredSessions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Session> findById(SessionId id) {
        return Optional.ofNullable(entities.find(Session.class, id));
    }

    @Override
    public Session save(Session session) {
        Refusals.translating("session " + session.id(), () -> {
            if (!entities.contains(session)) entities.persist(session);
            entities.flush();
        });
        return session;
    }
}
