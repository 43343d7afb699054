package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void isHeldMissedOrCancelledOnceAndForAll() {
        List<Consumer<Session>> verbs = List.of(
                session -> session.hold(TODAY, TODAY),
                Session::miss,
                Session::cancel,
                session -> session.reschedule(AT.plusSeconds(60)));
        var closing = verbs.subList(0, 3);
        for (var first : closing) {
            var session = Session.plan(PairingId.next(), AT);
            first.accept(session);
            var state = session.state();
            assertThat(state).isNotEqualTo(SessionState.PLANNED);
            assertThat(session.heldOn().isPresent()).isEqualTo(state == SessionState.HELD);
            for (var next : verbs) {
                assertThatThrownBy(() -> next.accept(session)).isInstanceOf(BrokenRule.class);
                assertThat(session.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void isNotHeldOnADayToCome() {
        var session = Session.plan(PairingId.next(), AT);
        assertThatThrownBy(() -> session.hold(TODAY.plusDays(1), TODAY)).isInstanceOf(BrokenRule.class);
        assertThat(session.state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void movesToAnotherTimeWhilePlanned() {
        var session = Session.plan(PairingId.next(), AT);
        session.reschedule(AT.plusSeconds(3600));
        assertThat(session.startsAt()).isEqualTo(AT.plusSeconds(3600));
    }
}
