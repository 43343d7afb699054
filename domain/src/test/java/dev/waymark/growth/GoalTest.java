package dev.waymark.growth;

import static dev.waymark.growth.GoalState.ABANDONED;
import static dev.waymark.growth.GoalState.ACHIEVED;
import static dev.waymark.growth.GoalState.ACTIVE;
import static dev.waymark.growth.GoalState.DRAFT;
import static dev.waymark.growth.GoalState.NOT_ACHIEVED;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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

    private static final StepId STEP = StepId.next();

    private static final Map<String, BiConsumer<Goal, Change>> VERBS = Map.ofEntries(
            entry("revise", (goal, change) -> goal.revise(TEXT, DAY.plusDays(200), Set.of(), change)),
            entry("activate", Goal::activate),
            entry("discard", (goal, change) -> goal.discard()),
            entry("check in", GoalTest::checkIn),
            entry(
                    "correct",
                    (goal, change) -> goal.correct(
                            goal.latestCheckIn().map(CheckIn::id).orElseGet(CheckInId::next),
                            CheckInId.next(),
                            new Progress(50),
                            new Confidence(7),
                            "Talked to two",
                            "",
                            change)),
            entry("achieve", Goal::achieve),
            entry("miss", Goal::miss),
            entry("abandon", (goal, change) -> goal.abandon("The product was sold", change)),
            entry("reopen", Goal::reopen),
            entry("show", (goal, change) -> goal.showTo(Visibility.ONLY_ME)),
            entry("add a step", (goal, change) -> goal.addStep(StepId.next(), "Ask")),
            entry("rename a step", (goal, change) -> goal.renameStep(STEP, "Ask twice")),
            entry("finish a step", (goal, change) -> goal.finishStep(STEP, change)),
            entry("reopen a step", (goal, change) -> goal.reopenStep(STEP)),
            entry("remove a step", (goal, change) -> goal.removeStep(STEP)));

    private static void checkIn(Goal goal, Change change) {
        goal.checkIn(new Progress(40), new Confidence(7), "Talked", "Write", change);
    }

    /** What each state becomes by each verb; what is not named is refused. */
    private static final Map<GoalState, Map<String, GoalState>> ALLOWED = Map.of(
            DRAFT,
            also(Map.of("revise", DRAFT, "activate", ACTIVE, "discard", DRAFT), DRAFT, true),
            ACTIVE,
            also(
                    Map.of(
                            "check in",
                            ACTIVE,
                            "correct",
                            ACTIVE,
                            "achieve",
                            ACHIEVED,
                            "miss",
                            NOT_ACHIEVED,
                            "abandon",
                            ABANDONED),
                    ACTIVE,
                    true),
            ACHIEVED,
            also(Map.of("reopen", ACTIVE), ACHIEVED, false),
            NOT_ACHIEVED,
            also(Map.of("reopen", ACTIVE), NOT_ACHIEVED, false),
            ABANDONED,
            also(Map.of("reopen", ACTIVE), ABANDONED, false));

    /** Who may see a goal changes in every state, its steps while it is open. */
    private static Map<String, GoalState> also(Map<String, GoalState> verbs, GoalState same, boolean open) {
        var all = new HashMap<>(verbs);
        all.put("show", same);
        if (open) VERBS.keySet().stream().filter(verb -> verb.endsWith(" step")).forEach(verb -> all.put(verb, same));
        return all;
    }

    static Stream<Arguments> everyStateAndVerb() {
        return Stream.of(GoalState.values())
                .flatMap(from -> VERBS.keySet().stream()
                        .sorted()
                        .map(verb -> Arguments.of(
                                from,
                                verb,
                                Objects.requireNonNull(ALLOWED.get(from)).get(verb))));
    }

    @ParameterizedTest(name = "{1} a goal that is {0}: {2}")
    @MethodSource("everyStateAndVerb")
    void followsItsLifecycle(GoalState from, String verb, @Nullable GoalState to) {
        var goal = goalIn(from);
        if (from == ACTIVE && verb.equals("correct")) checkIn(goal, on(12));

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
    void correctsTheLatestCheckInForTheSameDayAndKeepsBoth() {
        var goal = goalIn(ACTIVE);
        var wrong = goal.checkIn(new Progress(90), new Confidence(8), "Began", "Go on", on(6));
        var late = change(OWNER, on(7), Duration.ofMinutes(-5));
        var midnight = new Change(OWNER, DAY.plusDays(7), wrong.madeAt().plus(Duration.ofMinutes(15)));

        var correction =
                goal.correct(wrong.id(), CheckInId.next(), new Progress(9), new Confidence(8), "Began", "", midnight);

        assertThat(correction.madeOn()).isEqualTo(DAY.plusDays(6));
        assertThat(correction.corrects()).contains(wrong.id());
        assertThat(goal.latestCheckIn()).contains(correction);
        assertThat(goal.checkIns()).containsExactly(wrong, correction);
        assertThat(wrong.progress()).isEqualTo(new Progress(90));
        assertThatThrownBy(() -> correct(goal, correction, late)).hasMessageContaining("too-old-to-correct");
    }

    @Test
    void correctsOnlyTheLatestOfOnesOwnAndOnlyForAQuarterOfAnHour() {
        var goal = goalIn(ACTIVE);
        var first = goal.checkIn(new Progress(10), new Confidence(8), "Began", "", on(6));
        var last = goal.checkIn(new Progress(20), new Confidence(8), "Went on", "", on(6));

        assertThatThrownBy(() -> correct(goal, first, on(6))).hasMessageContaining("only-the-latest");
        assertThatThrownBy(() -> correct(goal, last, change(PersonId.next(), on(6), Duration.ZERO)))
                .hasMessageContaining("of-somebody-else");
        assertThatThrownBy(() -> correct(
                        goal, last, change(OWNER, on(6), Duration.ofMinutes(15).plusSeconds(1))))
                .hasMessageContaining("too-old-to-correct");
        correct(goal, last, change(OWNER, on(6), Duration.ofMinutes(15)));
    }

    @Test
    void givesNoMoreTimeToCorrectACorrection() {
        var goal = goalIn(ACTIVE);
        var wrong = goal.checkIn(new Progress(10), new Confidence(8), "Began", "", on(6));
        var once = correct(goal, wrong, change(OWNER, on(6), Duration.ofMinutes(10)));

        assertThatThrownBy(() -> correct(goal, once, change(OWNER, on(6), Duration.ofMinutes(16))))
                .hasMessageContaining("too-old-to-correct");
    }

    private static CheckIn correct(Goal goal, CheckIn wrong, Change change) {
        return goal.correct(wrong.id(), CheckInId.next(), new Progress(15), new Confidence(8), "Began", "", change);
    }

    private static Change change(PersonId by, Change base, Duration later) {
        return new Change(by, base.on(), base.at().plus(later));
    }

    @Test
    void keepsItsStepsInOrderAndTheDayOfEach() {
        var goal = goalIn(ACTIVE);
        var second = StepId.next();
        goal.addStep(second, " Write it up ");
        goal.finishStep(STEP, on(7));
        goal.finishStep(STEP, on(9));
        goal.renameStep(second, "Write it down");

        assertThat(goal.steps())
                .containsExactly(
                        new Step(STEP, "Ask the customers", DAY.plusDays(7)), new Step(second, "Write it down", null));

        goal.reopenStep(STEP);
        goal.removeStep(second);

        assertThat(goal.steps()).containsExactly(new Step(STEP, "Ask the customers", null));
        assertThatThrownBy(() -> goal.finishStep(second, on(9))).hasMessageContaining("step-is-gone");
        assertThatThrownBy(() -> goal.addStep(second, " ")).hasMessageContaining("step-without-words");
        assertThatThrownBy(() -> goal.addStep(second, "x".repeat(201))).hasMessageContaining("step-too-long");
    }

    @Test
    void takesAsManyStepsAsAGoalCanBear() {
        var goal = goalIn(ACTIVE);
        for (var i = 1; i < Goal.MOST_STEPS; i++) goal.addStep(StepId.next(), "Step " + i);

        assertThatThrownBy(() -> goal.addStep(StepId.next(), "One more")).hasMessageContaining("too-many-steps");
    }

    @Test
    void refusesACheckInThatSaysNothing() {
        assertThatThrownBy(() -> goalIn(ACTIVE).checkIn(new Progress(10), new Confidence(8), " ", "", on(6)))
                .hasMessageContaining("check-in-without-words");
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
        goal.addStep(STEP, "Ask the customers");
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
