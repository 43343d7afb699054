package dev.waymark.mentorship.application;

import dev.waymark.mentorship.AcceptTime;
import dev.waymark.mentorship.DecideOnSession;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.HoldSession;
import dev.waymark.mentorship.Meeting;
import dev.waymark.mentorship.MoveSession;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.PlanSession;
import dev.waymark.mentorship.ProposeSession;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionAccess;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.Sessions;
import dev.waymark.mentorship.WriteNotes;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class MeetingService implements Meeting {

    private final Sessions sessions;
    private final Pairings pairings;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingService(Sessions sessions, Pairings pairings, CurrentActor actor, Clock clock) {
        this.sessions = sessions;
        this.pairings = pairings;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void plan(PlanSession command) {
        begin(
                command.id(),
                command.pairing(),
                () -> Session.plan(command.id(), command.pairing(), command.plan(), decision("")));
    }

    @Override
    public void propose(ProposeSession command) {
        begin(
                command.id(),
                command.pairing(),
                () -> Session.propose(
                        command.id(),
                        command.pairing(),
                        command.times(),
                        command.minutes(),
                        command.place(),
                        decision("")));
    }

    private void begin(SessionId id, PairingId in, Supplier<Session> session) {
        var pairing = pairings.findById(in).orElseThrow(() -> new NotFound(in));
        SessionAccess.requirePlanner(me(), pairing);
        if (sessions.findById(id).isEmpty()) sessions.save(session.get());
    }

    @Override
    public int accept(AcceptTime command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requirePlanner,
                session -> session.accept(command.time(), decision("")));
    }

    @Override
    public int move(MoveSession command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requirePlanner,
                session -> session.move(command.plan(), decision(command.reason())));
    }

    @Override
    public int hold(HoldSession command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requireWriter,
                session -> session.hold(command.on(), decision("")));
    }

    @Override
    public int miss(DecideOnSession command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requireWriter,
                session -> session.miss(decision(command.reason())));
    }

    @Override
    public int cancel(DecideOnSession command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requireWriter,
                session -> session.cancel(decision(command.reason())));
    }

    @Override
    public int note(WriteNotes command) {
        return decide(
                command.session(),
                command.version(),
                SessionAccess::requireWriter,
                session -> session.note(command.text()));
    }

    private int decide(SessionId id, int version, BiConsumer<PersonId, Pairing> access, Consumer<Session> verb) {
        var session = sessions.findById(id).orElseThrow(() -> new NotFound(id));
        var pairing = pairings.findById(session.pairing()).orElseThrow(() -> new NotFound(id));
        access.accept(me(), pairing);
        if (session.version() != version) throw new ChangedMeanwhile("session " + id);
        verb.accept(session);
        return sessions.save(session).version();
    }

    private PersonId me() {
        return actor.get().id();
    }

    private Decision decision(String reason) {
        return new Decision(me(), LocalDate.now(clock), clock.instant(), reason);
    }
}
