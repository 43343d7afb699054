package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drives goals through thousands of random sequences of verbs beside a model of a few lines, and compares after each
 * verb: what is allowed, the state on every past day, which check-ins count, the steps. A failure names its seed.
 */
class GoalSequencesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PersonId OWNER = PersonId.next();
    private static final PersonId OTHER = PersonId.next();
    private static final int SEQUENCES = 1_500;
    private static final int VERBS = 60;

    /** Verbs that a goal refuses whatever its state. */
    private static final int NEVER = 3;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261123, 4711, 987654321})
    void behavesLikeTheModel(long seed) {
        var random = new Random(seed);
        var allowed = new EnumMap<Verb, Integer>(Verb.class);
        var refused = new EnumMap<Verb, Integer>(Verb.class);
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            var run = new Run(random);
            var told = new ArrayList<String>();
            for (var i = 0; i < VERBS; i++) {
                run.timePasses();
                var verb = run.next();
                told.add(verb + " at " + run.now);
                var expected = run.allowed(verb);
                (expected ? allowed : refused).merge(verb, 1, Integer::sum);
                assertThat(run.tries(verb))
                        .as("seed %d, sequence %d: %s", seed, sequence, told)
                        .isEqualTo(expected);
                run.compare("seed %d, sequence %d: %s".formatted(seed, sequence, told));
            }
        }
        // a walk that never gets anywhere would prove nothing
        assertThat(allowed)
                .hasSize(Verb.values().length - NEVER)
                .allSatisfy((verb, times) -> assertThat(times).isGreaterThan(50));
        assertThat(refused).allSatisfy((verb, times) -> assertThat(times).isGreaterThan(50));
    }

    private enum Verb {
        REVISE,
        ACTIVATE,
        CHECK_IN,
        CORRECT,
        CORRECT_AN_OLDER_ONE,
        CORRECT_AS_SOMEBODY_ELSE,
        ACHIEVE,
        MISS,
        ABANDON,
        ABANDON_WITHOUT_REASON,
        REOPEN,
        ADD_STEP,
        RENAME_STEP,
        FINISH_STEP,
        REOPEN_STEP,
        REMOVE_STEP
    }

    /** What the model knows of a check-in: where it stands, when the first of its chain was made, and what it says. */
    private record Said(CheckInId id, LocalDate on, Instant firstAt, int progress) {}

    private static final class Run {

        private final Random random;
        private final Goal goal;
        private final LocalDate target;
        private final Map<LocalDate, GoalState> days = new TreeMap<>();
        private final List<Said> standing = new ArrayList<>();
        private final List<CheckInId> everSaid = new ArrayList<>();
        private final Map<StepId, @Nullable LocalDate> steps = new LinkedHashMap<>();
        private final Map<StepId, String> words = new HashMap<>();
        private GoalState state = GoalState.DRAFT;
        private LocalDate since = DAY;
        private Instant now = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        private int ticks;

        Run(Random random) {
            this.random = random;
            target = DAY.plusDays(1 + random.nextInt(60));
            goal = Goal.draft(
                    OWNER,
                    new GoalText("Grow", random.nextInt(10) == 0 ? "" : "More"),
                    target,
                    Visibility.EVERYONE,
                    Set.of(),
                    change(OWNER));
            days.put(DAY, GoalState.DRAFT);
        }

        void timePasses() {
            now = now.plusSeconds(
                    switch (random.nextInt(8)) {
                        case 0 -> random.nextInt(20) * 86_400L;
                        case 1, 2 -> random.nextInt(86_400);
                        default -> 1 + random.nextInt(500);
                    });
        }

        /** A goal in work is worked on more often than a walk among all verbs would. */
        Verb next() {
            if (state == GoalState.ACTIVE && random.nextInt(3) == 0)
                return random.nextBoolean() ? Verb.CHECK_IN : Verb.CORRECT;
            return Verb.values()[random.nextInt(Verb.values().length)];
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        private Change change(PersonId by) {
            return new Change(by, today(), now);
        }

        boolean allowed(Verb verb) {
            var open = state == GoalState.DRAFT || state == GoalState.ACTIVE;
            return switch (verb) {
                case REVISE -> state == GoalState.DRAFT && target.isAfter(today());
                case ACTIVATE ->
                    state == GoalState.DRAFT
                            && target.isAfter(today())
                            && !goal.text().impact().isEmpty();
                case CHECK_IN, ACHIEVE, MISS, ABANDON -> state == GoalState.ACTIVE;
                case CORRECT ->
                    state == GoalState.ACTIVE
                            && !standing.isEmpty()
                            && !now.isAfter(standing.getLast().firstAt().plus(CheckIn.CORRECTABLE_FOR));
                case REOPEN -> !open && !today().isAfter(since.plusDays(Goal.REOPEN_DAYS));
                case ADD_STEP -> open && steps.size() < Goal.MOST_STEPS;
                case RENAME_STEP, FINISH_STEP, REOPEN_STEP, REMOVE_STEP -> open && !steps.isEmpty();
                case CORRECT_AN_OLDER_ONE, CORRECT_AS_SOMEBODY_ELSE, ABANDON_WITHOUT_REASON -> false;
            };
        }

        boolean tries(Verb verb) {
            try {
                does(verb);
                return true;
            } catch (BrokenRule refused) {
                return false;
            }
        }

        private void does(Verb verb) {
            var change = change(OWNER);
            switch (verb) {
                case REVISE -> goal.revise(goal.text(), target, Set.of(), change);
                case ACTIVATE -> {
                    goal.activate(change);
                    enters(GoalState.ACTIVE);
                }
                case CHECK_IN -> {
                    var progress = random.nextInt(101);
                    var made = goal.checkIn(new Progress(progress), new Confidence(7), "Went on", "", change);
                    everSaid.add(made.id());
                    standing.add(new Said(made.id(), today(), now, progress));
                }
                case CORRECT ->
                    correct(
                            standing.isEmpty()
                                    ? CheckInId.next()
                                    : standing.getLast().id(),
                            OWNER);
                case CORRECT_AN_OLDER_ONE -> correct(anOlderOne(), OWNER);
                case CORRECT_AS_SOMEBODY_ELSE ->
                    correct(
                            standing.isEmpty()
                                    ? CheckInId.next()
                                    : standing.getLast().id(),
                            OTHER);
                case ACHIEVE -> {
                    goal.achieve(change);
                    enters(GoalState.ACHIEVED);
                }
                case MISS -> {
                    goal.miss(change);
                    enters(GoalState.NOT_ACHIEVED);
                }
                case ABANDON -> {
                    goal.abandon("No time", change);
                    enters(GoalState.ABANDONED);
                }
                case ABANDON_WITHOUT_REASON -> goal.abandon(" ", change);
                case REOPEN -> {
                    goal.reopen(change);
                    enters(GoalState.ACTIVE);
                }
                case ADD_STEP -> {
                    var step = StepId.next();
                    goal.addStep(step, " step " + ++ticks);
                    steps.put(step, null);
                    words.put(step, "step " + ticks);
                }
                case RENAME_STEP -> {
                    var step = aStep();
                    goal.renameStep(step, "renamed " + ++ticks);
                    words.put(step, "renamed " + ticks);
                }
                case FINISH_STEP -> {
                    var step = aStep();
                    goal.finishStep(step, change);
                    if (steps.get(step) == null) steps.put(step, today());
                }
                case REOPEN_STEP -> {
                    var step = aStep();
                    goal.reopenStep(step);
                    steps.put(step, null);
                }
                case REMOVE_STEP -> {
                    var step = aStep();
                    goal.removeStep(step);
                    steps.remove(step);
                    words.remove(step);
                }
            }
        }

        private void correct(CheckInId wrong, PersonId by) {
            var progress = random.nextInt(101);
            var made = goal.correct(
                    wrong, CheckInId.next(), new Progress(progress), new Confidence(7), "Rather", "", change(by));
            everSaid.add(made.id());
            var was = standing.removeLast();
            standing.add(new Said(made.id(), was.on(), was.firstAt(), progress));
        }

        private CheckInId anOlderOne() {
            var older = everSaid.stream()
                    .filter(id -> standing.isEmpty() || !standing.getLast().id().equals(id))
                    .toList();
            return older.isEmpty() ? CheckInId.next() : older.get(random.nextInt(older.size()));
        }

        private StepId aStep() {
            if (steps.isEmpty()) return StepId.next();
            return List.copyOf(steps.keySet()).get(random.nextInt(steps.size()));
        }

        private void enters(GoalState next) {
            state = next;
            since = today();
            days.put(since, next);
        }

        void compare(String what) {
            assertThat(goal.state()).as(what).isEqualTo(state);
            var before = GoalState.DRAFT;
            for (var day : days.entrySet()) {
                assertThat(goal.stateOn(day.getKey())).as(what).contains(day.getValue());
                if (day.getKey().isAfter(DAY) && !days.containsKey(day.getKey().minusDays(1)))
                    assertThat(goal.stateOn(day.getKey().minusDays(1))).as(what).contains(before);
                before = day.getValue();
            }
            assertThat(goal.stateOn(DAY.minusDays(1))).as(what).isEmpty();
            assertThat(goal.stateOn(today())).as(what).contains(state);
            assertThat(goal.checkIns()).as(what).hasSameSizeAs(everSaid);
            assertThat(goal.latestCheckIn().map(CheckIn::id))
                    .as(what)
                    .isEqualTo(
                            standing.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(standing.getLast().id()));
            var corrected = goal.checkIns().stream()
                    .flatMap(made -> made.corrects().stream())
                    .collect(Collectors.toSet());
            assertThat(goal.checkIns().stream()
                            .filter(made -> !corrected.contains(made.id()))
                            .map(made -> made.madeOn() + " " + made.progress().percent()))
                    .as(what)
                    .containsExactlyElementsOf(standing.stream()
                            .map(said -> said.on() + " " + said.progress())
                            .toList());
            assertThat(goal.steps())
                    .as(what)
                    .isEqualTo(steps.keySet().stream()
                            .map(id -> new Step(id, Objects.requireNonNull(words.get(id)), steps.get(id)))
                            .toList());
            assertThat(goal.health(today()).isPresent()).as(what).isEqualTo(state == GoalState.ACTIVE);
        }
    }
}
