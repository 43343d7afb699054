package dev.waymark.security;

import dev.waymark.database.ReservedConnections;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.SignedInSessions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions that this process holds. Whether one goes on stands in the database; here is only what has to be let go
 * of when it does not: at once where the end was decided in this process, within seconds where another replica did.
 */
@Component
class HeldSessions {

    private static final Logger log = LoggerFactory.getLogger(HeldSessions.class);

    private final Map<SignedInSessionId, HeldSession> held = new ConcurrentHashMap<>();
    private final SignedInSessions sessions;
    private final SessionLimits limits;
    private final Clock clock;

    HeldSessions(SignedInSessions sessions, SessionLimits limits, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    void add(HeldSession session) {
        held.put(session.id(), session);
    }

    void gone(HeldSession session) {
        if (held.remove(session.id()) == null || session.hasEnded()) return;
        try {
            sessions.end(List.of(session.id()), SessionEnd.IDLE, clock.instant());
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("That a session has ended could not be written: {}", unreachable.getMessage());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void end(SessionsEnded ended) {
        // the request that ends its own session is still answered; the next one is not
        var own = OwnSession.id();
        for (var id : ended.sessions()) {
            var session = held.get(id);
            if (session != null && !own.filter(id::equals).isPresent()) session.end();
        }
    }

    /** One statement for all: for requests that take long, and for who asks for nothing any more. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void look() {
        var known = Set.copyOf(held.keySet());
        if (known.isEmpty()) return;
        try {
            var begunAfter = limits.begunAfter();
            var standing =
                    ReservedConnections.use(() -> sessions.standing(known, LocalDate.now(clock), begunAfter)).stream()
                            .collect(Collectors.toMap(SignedInSessions.Standing::session, Function.identity()));
            for (var id : known) {
                var session = held.get(id);
                if (session == null) continue;
                var stands = standing.get(id);
                if (stands != null) session.goesOnAs(stands.actor());
                else {
                    sessions.endFallen(id, begunAfter, clock.instant());
                    session.end();
                }
            }
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Which sessions go on could not be read: {}", unreachable.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void tidy() {
        sessions.endForgotten(limits.begunAfter(), limits.seenAfter(), clock.instant());
        sessions.removeEndedBefore(limits.keptAfter());
    }

    /** They live in the memory that goes. */
    @PreDestroy
    void stop() {
        var known = Set.copyOf(held.keySet());
        held.clear();
        if (known.isEmpty()) return;
        try {
            sessions.end(known, SessionEnd.SERVER_STOPPED, clock.instant());
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("That all sessions have ended could not be written: {}", unreachable.getMessage());
        }
    }
}
