package dev.waymark.growth;

import static dev.waymark.growth.GoalState.ABANDONED;
import static dev.waymark.growth.GoalState.ACHIEVED;
import static dev.waymark.growth.GoalState.ACTIVE;
import static dev.waymark.growth.GoalState.DRAFT;
import static dev.waymark.growth.GoalState.NOT_ACHIEVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
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

class GoalTest {

    private static final PersonId OWNER = PersonId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final GoalText TEXT = new GoalText("Run the discovery", "The team builds what customers need");

    private static final Map<String, BiConsumer<Goal, Change>> VERBS = Map.of(
            "revise", (goal, change) -> goal.revise(TEXT, DAY.plusDays(200), Set.of(), change),
            "activate", Goal::activate,
            "check in", (goal, change) -> goal.checkIn(new Progress(40), new Confidence(7), "Talked", "Write", change),
            "achieve", Goal::achieve,
            "miss", Goal::miss,
            "abandon", (goal, change) -> goal.abandon("The product was sold", change),
            "reopen", Goal::reopen);

    static Stream<Arguments> everyStateAndVerb() {
        return Stream.of(
                Arguments.of(DRAFT, "revise", DRAFT),
                Arguments.of(DRAFT, "activate", ACTIVE),
                Arguments.of(DRAFT, "check in", null),
                Arguments.of(DRAFT, "achieve", null),
                Arguments.of(DRAFT, "miss", null),
                Arguments.of(DRAFT, "abandon", null),
                Arguments.of(DRAFT, "reopen", null),
                Arguments.of(ACTIVE, "revise", null),
                Arguments.of(ACTIVE, "activate", null),
                Arguments.of(ACTIVE, "check in", ACTIVE),
                Arguments.of(ACTIVE, "achieve", ACHIEVED),
                Arguments.of(ACTIVE, "miss", NOT_ACHIEVED),
                Arguments.of(ACTIVE, "abandon", ABANDONED),
                Arguments.of(ACTIVE, "reopen", null),
                Arguments.of(ACHIEVED, "revise", null),
                Arguments.of(ACHIEVED, "activate", null),
                Arguments.of(ACHIEVED, "check in", null),
                Arguments.of(ACHIEVED, "achieve", null),
                Arguments.of(ACHIEVED, "miss", null),
                Arguments.of(ACHIEVED, "abandon", null),
                Arguments.of(ACHIEVED, "reopen", ACTIVE),
                Arguments.of(NOT_ACHIEVED, "revise", null),
                Arguments.of(NOT_ACHIEVED, "activate", null),
                Arguments.of(NOT_ACHIEVED, "check in", null),
                Arguments.of(NOT_ACHIEVED, "achieve", null),
                Arguments.of(NOT_ACHIEVED, "miss", null),
                Arguments.of(NOT_ACHIEVED, "abandon", null),
                Arguments.of(NOT_ACHIEVED, "reopen", ACTIVE),
                Arguments.of(ABANDONED, "revise", null),
                Arguments.of(ABANDONED, "activate", null),
                Arguments.of(ABANDONED, "check in", null),
                Arguments.of(ABANDONED, "achieve", null),
                Arguments.of(ABANDONED, "miss", null),
                Arguments.of(ABANDONED, "abandon", null),
                Arguments.of(ABANDONED, "reopen", ACTIVE));
    }

    @ParameterizedTest(name = "{1} a goal that is {0}: {2}")
    @MethodSource("everyStateAndVerb")
    void followsItsLifecycle(GoalState from, String verb, @Nullable GoalState to) {
        var goal = goalIn(from);

        if (to == null) {
            assertThatThrownBy(() -> Objects.requireNonNull(VERBS.get(verb)).accept(goal, on(12)))
                    .isInstanceOf(BrokenRule.class);
            assertThat(goal.state()).isEqualTo(from);
        } else {
            Objects.requireNonNull(VERBS.get(verb)).accept(goal, on(12));
            assertThat(goal.state()).isEqualTo(to);
            assertThat(goal.stateOn(DAY.plusDays(12))).contains(to);
            assertThat(goal.stateOn(DAY.plusDays(11))).contains(from);
        }
    }

    @Test
    void knowsItsStateOnEveryPastDay() {
        var goal = goalIn(ACHIEVED);
        goal.reopen(on(15));

        assertThat(goal.stateOn(DAY.minusDays(1))).isEmpty();
        assertThat(goal.stateOn(DAY)).contains(DRAFT);
        assertThat(goal.stateOn(DAY.plusDays(5))).contains(ACTIVE);
        assertThat(goal.stateOn(DAY.plusDays(10))).contains(ACHIEVED);
        assertThat(goal.stateOn(DAY.plusDays(15))).contains(ACTIVE);
    }

    @Test
    void canBeReopenedForFourteenDays() {
        goalIn(ACHIEVED).reopen(on(10 + 14));

        assertThatThrownBy(() -> goalIn(ACHIEVED).reopen(on(10 + 15)))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("growth.goal-closed-too-long-ago");
    }

    @Test
    void keepsEveryCheckInAndTheLatestOneStands() {
        var goal = goalIn(ACTIVE);
        var first = goal.checkIn(new Progress(10), new Confidence(8), "Began", "Go on", on(6));
        var second = goal.checkIn(new Progress(20), new Confidence(8), "Went on", "Go on", on(9));

        assertThat(goal.latestCheckIn()).contains(second);
        assertThat(goal.checkIns()).containsExactly(first, second);
    }

    @Test
    void refusesACheckInBeforeTheLastOne() {
        var goal = goalIn(ACTIVE);
        goal.checkIn(new Progress(10), new Confidence(8), "Began", "Go on", on(9));

        assertThatThrownBy(() -> goal.checkIn(new Progress(5), new Confidence(8), "Earlier", "", on(8)))
                .isInstanceOf(BrokenRule.class);
        assertThat(goal.checkIns()).hasSize(1);
    }

    @Test
    void refusesAChangeBeforeTheLastOne() {
        assertThatThrownBy(() -> goalIn(ACTIVE).achieve(on(4))).isInstanceOf(BrokenRule.class);
    }

    @Test
    void refusesATargetThatIsNotAhead() {
        assertThatThrownBy(() -> draft(TEXT, DAY)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> draft(TEXT, DAY.plusDays(3)).activate(on(3))).isInstanceOf(BrokenRule.class);
    }

    @Test
    void becomesActiveOnlyWithAnImpact() {
        var goal = draft(new GoalText("Run the discovery", " "), DAY.plusDays(90));

        assertThatThrownBy(() -> goal.activate(on(1))).hasMessageContaining("growth.goal-without-impact");
    }

    @Test
    void isNotAbandonedWithoutAReason() {
        assertThatThrownBy(() -> goalIn(ACTIVE).abandon(" ", on(12)))
                .hasMessageContaining("growth.abandoned-without-reason");
    }

    @Test
    void needsATitleOfBearableLength() {
        assertThatThrownBy(() -> new GoalText("  ", "impact")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> new GoalText("x".repeat(201), "impact")).isInstanceOf(BrokenRule.class);
        assertThat(new GoalText(" x ", " y ")).isEqualTo(new GoalText("x", "y"));
    }

    @Test
    void hasAHealthOnlyWhileItIsActive() {
        assertThat(goalIn(DRAFT).health(DAY)).isEmpty();
        assertThat(goalIn(ACHIEVED).health(DAY.plusDays(10))).isEmpty();
        assertThat(goalIn(ACTIVE).health(DAY.plusDays(5))).contains(GoalHealth.ON_TRACK);
    }

    @Test
    void refusesProgressAndConfidenceOutsideTheirScales() {
        assertThatThrownBy(() -> new Progress(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(11)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Drafted on day 0, activated on day 5, closed on day 10. */
    private static Goal goalIn(GoalState state) {
        var goal = draft(TEXT, DAY.plusDays(100));
        if (state == DRAFT) return goal;
        goal.activate(on(5));
        switch (state) {
            case ACHIEVED -> goal.achieve(on(10));
            case NOT_ACHIEVED -> goal.miss(on(10));
            case ABANDONED -> goal.abandon("No time", on(10));
            case DRAFT, ACTIVE -> {}
        }
        return goal;
    }

    private static Goal draft(GoalText text, LocalDate target) {
        return Goal.draft(OWNER, text, target, Visibility.MENTOR_AND_LEADS, Set.of(ResponsibilityId.next()), on(0));
    }

    private static Change on(int day) {
        var date = DAY.plusDays(day);
        return new Change(OWNER, date, date.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
