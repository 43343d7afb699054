package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorshipRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId MENTEE = PersonId.next();
    private static final PersonId ONE = PersonId.next();
    private static final PersonId TWO = PersonId.next();
    private static final PersonId THREE = PersonId.next();

    /** Every verb in every state; what is refused changes nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # state    | accept   | decline   | pass on   | withdraw  | seven days later
            REQUESTED  | ACCEPTED | REQUESTED | REQUESTED | WITHDRAWN | REQUESTED
            ACCEPTED   | refused  | refused   | refused   | refused   | ACCEPTED
            DECLINED   | refused  | refused   | refused   | refused   | DECLINED
            EXPIRED    | refused  | refused   | refused   | refused   | EXPIRED
            WITHDRAWN  | refused  | refused   | refused   | refused   | WITHDRAWN
            """)
    void goesFromStateToStateAsTheTableSays(
            RequestState state, String accept, String decline, String passOn, String withdraw, String time) {
        comesTo(accept, state, request -> request.accept(ONE, PairingId.next(), NOW));
        comesTo(decline, state, request -> request.decline(ONE, "No time", NOW, mentor -> true));
        comesTo(passOn, state, request -> request.passOn(ONE, NOW, mentor -> true));
        comesTo(withdraw, state, request -> request.withdraw(NOW));
        comesTo(time, state, request -> request.keepTime(NOW.plus(Duration.ofDays(7)), mentor -> true));
    }

    private static void comesTo(String expected, RequestState from, Consumer<MentorshipRequest> verb) {
        var request = in(from);
        if (expected.equals("refused")) {
            var turns = request.turns();
            assertThatThrownBy(() -> verb.accept(request)).isInstanceOf(BrokenRule.class);
            assertThat(request.state()).isEqualTo(from);
            assertThat(request.turns()).isEqualTo(turns);
        } else {
            verb.accept(request);
            assertThat(request.state()).isEqualTo(RequestState.valueOf(expected));
        }
        assertThat(request.closedAt().isPresent()).isEqualTo(request.state() != RequestState.REQUESTED);
        assertThat(request.hasTheWord().isPresent()).isEqualTo(request.state() == RequestState.REQUESTED);
    }

    private static MentorshipRequest in(RequestState state) {
        var request = asked(ONE, TWO);
        switch (state) {
            case REQUESTED -> {}
            case ACCEPTED -> request.accept(ONE, PairingId.next(), NOW);
            case DECLINED -> {
                request.decline(ONE, "No", NOW, mentor -> true);
                request.decline(TWO, "No", NOW, mentor -> true);
            }
            case EXPIRED -> {
                request.keepTime(NOW.plus(Duration.ofDays(7)), mentor -> true);
                request.keepTime(NOW.plus(Duration.ofDays(14)), mentor -> true);
            }
            case WITHDRAWN -> request.withdraw(NOW);
        }
        assertThat(request.state()).isEqualTo(state);
        return request;
    }

    @Test
    void givesTheWordToOneAfterTheOther() {
        var request = asked(ONE, TWO, THREE);
        assertThat(request.hasTheWord()).contains(ONE);
        assertThat(states(request)).containsExactly(TurnState.ASKED, TurnState.QUEUED, TurnState.QUEUED);
        request.decline(ONE, "On leave soon", NOW.plusSeconds(60), mentor -> true);
        assertThat(request.hasTheWord()).contains(TWO);
        assertThat(request.turns().get(0).reason()).isEqualTo("On leave soon");
        assertThat(request.turns().get(1).deadlineAt())
                .isEqualTo(NOW.plusSeconds(60).plus(Duration.ofDays(7)));
        request.accept(TWO, PairingId.next(), NOW.plusSeconds(90));
        assertThat(states(request)).containsExactly(TurnState.DECLINED, TurnState.ACCEPTED, TurnState.WITHDRAWN);
    }

    @Test
    void onlyWhoHasTheWordAnswers() {
        var request = asked(ONE, TWO);
        assertThatThrownBy(() -> request.accept(TWO, PairingId.next(), NOW)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> request.decline(THREE, "No", NOW, mentor -> true))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> request.decline(ONE, "  ", NOW, mentor -> true))
                .isInstanceOf(BrokenRule.class);
        assertThat(request.hasTheWord()).contains(ONE);
    }

    @Test
    void remindsAfterFourDaysOnceAndPassesOnAfterSeven() {
        var request = asked(ONE, TWO);
        var four = NOW.plus(Duration.ofDays(4));
        assertThat(request.keepTime(four.minusMillis(1), mentor -> true)).isFalse();
        assertThat(request.keepTime(four, mentor -> true)).isTrue();
        assertThat(request.turns().getFirst().remindedAt()).isEqualTo(four);
        assertThat(request.keepTime(four.plusSeconds(5), mentor -> true)).isFalse();
        var seven = NOW.plus(Duration.ofDays(7));
        assertThat(request.keepTime(seven.minusMillis(1), mentor -> true)).isFalse();
        assertThat(request.keepTime(seven, mentor -> true)).isTrue();
        assertThat(request.hasTheWord()).contains(TWO);
        assertThat(request.keepTime(seven, mentor -> true)).isFalse();
    }

    @Test
    void skipsWhoCannotTakeTheMentee() {
        var request = asked(ONE, TWO, THREE);
        assertThat(request.keepTime(NOW, mentor -> mentor.equals(THREE))).isTrue();
        assertThat(states(request)).containsExactly(TurnState.PASSED_ON, TurnState.PASSED_ON, TurnState.ASKED);
    }

    @Test
    void isDeclinedOnlyIfEverybodySaidNo() {
        var refused = asked(ONE, TWO);
        refused.decline(ONE, "No", NOW, mentor -> true);
        refused.decline(TWO, "No", NOW, mentor -> true);
        assertThat(refused.state()).isEqualTo(RequestState.DECLINED);

        var unavailable = asked(ONE, TWO);
        unavailable.decline(ONE, "No", NOW, mentor -> false);
        assertThat(unavailable.state()).isEqualTo(RequestState.EXPIRED);

        var silent = asked(ONE, TWO);
        silent.keepTime(NOW.plus(Duration.ofDays(8)), mentor -> true);
        silent.decline(TWO, "No", NOW.plus(Duration.ofDays(9)), mentor -> true);
        assertThat(silent.state()).isEqualTo(RequestState.EXPIRED);
    }

    @Test
    void refusesWhatIsNoRequest() {
        refused("request.message-missing", () -> MentorshipRequest.ask(MENTEE, " ", List.of(ONE), NOW));
        refused("request.message-too-long", () -> MentorshipRequest.ask(MENTEE, "x".repeat(1001), List.of(ONE), NOW));
        refused("request.mentor-missing", () -> MentorshipRequest.ask(MENTEE, "Please", List.of(), NOW));
        refused("request.mentor-twice", () -> asked(ONE, ONE));
        refused("request.too-many-mentors", () -> asked(ONE, TWO, THREE, PersonId.next()));
        refused("mentorship.mentors-themself", () -> asked(ONE, MENTEE));
    }

    private static void refused(String rule, Supplier<MentorshipRequest> attempt) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static MentorshipRequest asked(PersonId... mentors) {
        return MentorshipRequest.ask(MENTEE, "Please", List.of(mentors), NOW);
    }

    private static List<TurnState> states(MentorshipRequest request) {
        return request.turns().stream().map(RequestTurn::state).toList();
    }
}
