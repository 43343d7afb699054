package dev.waymark.security;

import dev.waymark.people.PersonId;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.SignedInSessions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends sessions in the database, and at once where this process holds them. */
@Component
class SessionEnding {

    private final SignedInSessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionEnding(SignedInSessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    void one(SignedInSessionId session, SessionEnd why) {
        sessions.end(List.of(session), why, clock.instant());
        events.publishEvent(new SessionsEnded(List.of(session)));
    }

    void all(PersonId person, SessionEnd why) {
        others(person, null, why);
    }

    /** @param kept the one that goes on; null for none */
    void others(PersonId person, @Nullable SignedInSessionId kept, SessionEnd why) {
        var ended = sessions.endAll(person, kept, why, clock.instant());
        if (!ended.isEmpty()) events.publishEvent(new SessionsEnded(ended));
    }
}
