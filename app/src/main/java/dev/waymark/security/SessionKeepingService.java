package dev.waymark.security;

import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SessionKeeping;
import dev.waymark.people.SignInAccess;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.SignedInSessions;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class SessionKeepingService implements SessionKeeping {

    private static final Logger log = LoggerFactory.getLogger(SessionKeepingService.class);

    private final SignedInSessions sessions;
    private final SessionEnding ending;
    private final SessionLimits limits;
    private final CurrentActor actor;

    SessionKeepingService(
            SignedInSessions sessions, SessionEnding ending, SessionLimits limits, @Lazy CurrentActor actor) {
        this.sessions = sessions;
        this.ending = ending;
        this.limits = limits;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenSession> open(PersonId person) {
        require(person);
        var own = OwnSession.id();
        return sessions.open(person, limits.begunAfter(), limits.seenAfter()).stream()
                .map(session -> new OpenSession(
                        session, own.filter(session.id()::equals).isPresent()))
                .toList();
    }

    @Override
    public void end(SignedInSessionId id) {
        var person = sessions.find(id).orElseThrow(() -> new NotFound(id)).person();
        require(person);
        ending.one(id, why(person));
    }

    @Override
    public void endOthers(PersonId person) {
        require(person);
        ending.others(person, OwnSession.id().orElse(null), why(person));
    }

    private void require(PersonId person) {
        if (!SignInAccess.mayKeepSessionsOf(actor.get(), person))
            throw new NotAllowed("where somebody else is signed in is the administrators' matter");
    }

    private SessionEnd why(PersonId person) {
        var me = actor.get().id();
        if (me.equals(person)) return SessionEnd.BY_OWNER;
        log.info("Sessions of {} are ended by {}", person, me);
        return SessionEnd.BY_ADMINISTRATOR;
    }
}
