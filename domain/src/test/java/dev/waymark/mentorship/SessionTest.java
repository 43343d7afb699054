package dev.waymark.mentorship;

import static dev.waymark.mentorship.SessionState.CANCELLED;
import static dev.waymark.mentorship.SessionState.HELD;
import static dev.waymark.mentorship.SessionState.MISSED;
import static dev.waymark.mentorship.SessionState.PLANNED;
import static dev.waymark.mentorship.SessionState.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant AT = NOW.plus(Duration.ofDays(2));
    private static final PersonId ONE = PersonId.next();
    private static final PersonId OTHER = PersonId.next();

    /** Tried after the session's time has come, except for accepting, which is then too late. */
    private static final Map<String, BiConsumer<Session, Decision>> VERBS = Map.of(
            "accept", (session, decision) -> session.accept(AT, by(OTHER, NOW, "")),
            "move", (session, decision) -> session.move(plan(AT.plus(Duration.ofDays(9))), decision),
            "hold", (session, decision) -> session.hold(decision.on(), decision),
            "miss", Session::miss,
            "cancel", Session::cancel,
            "note", (session, decision) -> session.note("We talked"));

    private static final Map<SessionState, Map<String, SessionState>> ALLOWED = Map.of(
            PROPOSED, Map.of("accept", PLANNED, "cancel", CANCELLED),
            PLANNED, Map.of("move", PLANNED, "hold", HELD, "miss", MISSED, "cancel", CANCELLED, "note", PLANNED),
            HELD, Map.of("note", HELD),
            MISSED, Map.of(),
            CANCELLED, Map.of());

    static Stream<Arguments> everyStateAndVerb() {
        return Stream.of(SessionState.values())
                .flatMap(from -> VERBS.keySet().stream()
                        .sorted()
                        .map(verb -> Arguments.of(
                                from,
                                verb,
                                Objects.requireNonNull(ALLOWED.get(from)).get(verb))));
    }

    @ParameterizedTest(name = "{1} a session that is {0}: {2}")
    @MethodSource("everyStateAndVerb")
    void followsItsLifecycle(SessionState from, String verb, @Nullable SessionState to) {
        var session = in(from);
        var steps = session.history().size();
        var sequence = session.sequence();
        var decision = by(OTHER, AT.plusSeconds(60), "Why");
        if (to == null) {
            assertThatThrownBy(() -> Objects.requireNonNull(VERBS.get(verb)).accept(session, decision))
                    .isInstanceOf(BrokenRule.class);
            assertThat(session.state()).isEqualTo(from);
            assertThat(session.sequence()).isEqualTo(sequence);
        } else {
            Objects.requireNonNull(VERBS.get(verb)).accept(session, decision);
            assertThat(session.state()).isEqualTo(to);
            var written = verb.equals("note") ? 0 : 1;
            assertThat(session.history()).hasSize(steps + written);
            assertThat(session.sequence()).isEqualTo(sequence + written);
        }
    }

    private static Session in(SessionState state) {
        if (state == PROPOSED) return proposed(Set.of(AT));
        var session = planned();
        var after = by(ONE, AT.plusSeconds(60), "Why");
        switch (state) {
            case HELD -> session.hold(after.on(), after);
            case MISSED -> session.miss(after);
            case CANCELLED -> session.cancel(after);
            case PROPOSED, PLANNED -> {}
        }
        return session;
    }

    @Test
    void takesNoTimeOfThePast() {
        assertThatThrownBy(() -> Session.plan(SessionId.next(), PairingId.next(), plan(NOW), by(ONE, NOW, "")))
                .hasMessageStartingWith("meeting.time-is-past");
        assertThatThrownBy(() -> proposed(Set.of(AT, NOW.minusSeconds(1))))
                .hasMessageStartingWith("meeting.time-is-past");
        assertThatThrownBy(() -> planned().move(plan(NOW), by(ONE, NOW, "")))
                .hasMessageStartingWith("meeting.time-is-past");
        assertThatThrownBy(() -> proposed(Set.of(AT)).accept(AT, by(OTHER, AT, "")))
                .hasMessageStartingWith("meeting.time-is-past");
    }

    @Test
    void offersOneToThreeTimesOfWhichTheOtherOneChooses() {
        assertThatThrownBy(() -> proposed(Set.of())).hasMessageStartingWith("meeting.number-of-times");
        var later = AT.plusSeconds(3600);
        assertThatThrownBy(() -> proposed(Set.of(AT, later, AT.plusSeconds(7200), AT.plusSeconds(9900))))
                .hasMessageStartingWith("meeting.number-of-times");
        var session = proposed(Set.of(later, AT));
        assertThat(session.startsAt()).isEqualTo(AT);
        assertThatThrownBy(() -> session.accept(AT, by(ONE, NOW, ""))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> session.accept(AT.plusSeconds(1), by(OTHER, NOW, "")))
                .hasMessageStartingWith("meeting.time-not-proposed");
        session.accept(later, by(OTHER, NOW, ""));
        assertThat(session.startsAt()).isEqualTo(later);
        assertThat(session.options()).isEmpty();
    }

    @Test
    void isNotHeldOnADayToComeNorMissedBeforeItsTimeNorCancelledWithoutAWord() {
        var session = planned();
        var now = by(ONE, NOW, "");
        assertThatThrownBy(() -> session.hold(now.on().plusDays(1), now))
                .hasMessageStartingWith("mentorship.session-yet-to-come");
        assertThatThrownBy(() -> session.miss(now)).hasMessageStartingWith("meeting.missed-before-its-time");
        assertThatThrownBy(() -> session.cancel(now)).hasMessageStartingWith("meeting.reason-needed");
        assertThat(session.state()).isEqualTo(PLANNED);
    }

    private static Session planned() {
        return Session.plan(SessionId.next(), PairingId.next(), plan(AT), by(ONE, NOW, ""));
    }

    private static Session proposed(Set<Instant> times) {
        return Session.propose(SessionId.next(), PairingId.next(), times, 45, "", by(ONE, NOW, ""));
    }

    private static SessionPlan plan(Instant at) {
        return new SessionPlan(at, 45, "");
    }

    private static Decision by(PersonId person, Instant at, String reason) {
        return new Decision(person, LocalDate.ofInstant(at, ZoneOffset.UTC), at, reason);
    }
}
