package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PairingTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final PersonId LEAD = PersonId.next();
    private static final PairingPlan PLAN = new PairingPlan(Cadence.USUAL, Set.of(), null);

    private enum Verb {
        ACTIVATE(Pairing::activate),
        HOLD(Pairing::hold),
        RESUME(Pairing::resume),
        COMPLETE(Pairing::complete),
        END_EARLY(Pairing::endEarly);

        final BiConsumer<Pairing, Decision> on;

        Verb(BiConsumer<Pairing, Decision> on) {
            this.on = on;
        }
    }

    /** The whole table: from a state, each verb that is allowed leads to this state; all others are refused. */
    private static final Map<PairingState, Map<Verb, PairingState>> TABLE = Map.of(
            PairingState.PROPOSED,
            Map.of(Verb.ACTIVATE, PairingState.ACTIVE, Verb.END_EARLY, PairingState.ENDED_EARLY),
            PairingState.ACTIVE,
            Map.of(
                    Verb.HOLD, PairingState.ON_HOLD,
                    Verb.COMPLETE, PairingState.COMPLETED,
                    Verb.END_EARLY, PairingState.ENDED_EARLY),
            PairingState.ON_HOLD,
            Map.of(
                    Verb.RESUME, PairingState.ACTIVE,
                    Verb.COMPLETE, PairingState.COMPLETED,
                    Verb.END_EARLY, PairingState.ENDED_EARLY),
            PairingState.COMPLETED,
            Map.of(),
            PairingState.ENDED_EARLY,
            Map.of());

    static Stream<Arguments> everyStateWithEveryVerb() {
        return Stream.of(PairingState.values())
                .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryVerb")
    void allowsWhatTheTableAllowsAndRefusesTheRest(PairingState from, Verb verb) {
        var pairing = in(from);
        var to = next(from, verb);
        if (to != null) {
            verb.on.accept(pairing, on(START.plusDays(9)));
            assertThat(pairing.state()).isEqualTo(to);
            assertThat(pairing.since()).isEqualTo(START.plusDays(9));
            assertThat(pairing.history().getLast().reason()).isEqualTo("because");
        } else {
            var before = pairing.history();
            assertThatThrownBy(() -> verb.on.accept(pairing, on(START.plusDays(9))))
                    .isInstanceOfSatisfying(
                            BrokenRule.class,
                            broken -> assertThat(broken.rule()).isEqualTo("mentorship.not-from-this-state"));
            assertThat(pairing.state()).isEqualTo(from);
            assertThat(pairing.history()).isEqualTo(before);
        }
    }

    @Test
    void asksWhyItEndsEarly() {
        var pairing = in(PairingState.ACTIVE);
        assertThatThrownBy(() -> pairing.endEarly(new Decision(LEAD, START, at(START), "  ")))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("mentorship.reason-needed"));
        assertThat(pairing.state()).isEqualTo(PairingState.ACTIVE);
    }

    @Test
    void isOfTwoPeople() {
        assertThatThrownBy(() -> Pairing.begin(LEAD, LEAD, PLAN, on(START))).isInstanceOf(BrokenRule.class);
    }

    @Test
    void refusesADecisionBeforeTheLastOne() {
        var pairing = in(PairingState.ACTIVE);
        assertThatThrownBy(() -> pairing.hold(on(START.minusDays(1)))).isInstanceOf(BrokenRule.class);
    }

    @Test
    void refusesAnExpectedEndThatDoesNotLieAfterTheStart() {
        var plan = new PairingPlan(Cadence.USUAL, Set.of(), START);
        assertThatThrownBy(() -> Pairing.begin(PersonId.next(), PersonId.next(), plan, on(START)))
                .isInstanceOf(BrokenRule.class);
    }

    @Test
    void keepsEveryChangeOfOneDayAndCountsTheLast() {
        var pairing = in(PairingState.ACTIVE);
        pairing.hold(on(START));
        pairing.resume(on(START));
        assertThat(pairing.history()).hasSize(3);
        assertThat(pairing.stateOn(START)).contains(PairingState.ACTIVE);
    }

    /** Random decisions on random days, against a model that only remembers the last state of each day. */
    @Test
    void tellsTheStateOfAnyPastDayAfterAnySequenceOfDecisions() {
        var random = new Random(20261123);
        for (var run = 0; run < 400; run++) {
            var model = new TreeMap<LocalDate, PairingState>();
            var pairing = random.nextBoolean() ? in(PairingState.ACTIVE) : in(PairingState.PROPOSED);
            var day = START;
            var state = pairing.state();
            model.put(day, state);
            var changes = new ArrayList<>(List.of(state));
            for (var step = 0; step < 12; step++) {
                var verb = Verb.values()[random.nextInt(Verb.values().length)];
                day = day.plusDays(random.nextInt(3));
                var to = next(state, verb);
                try {
                    verb.on.accept(pairing, on(day));
                    state = Objects.requireNonNull(to, verb + " from " + state);
                    model.put(day, state);
                    changes.add(state);
                } catch (BrokenRule refused) {
                    assertThat(to).as("%s from %s", verb, state).isNull();
                }
            }
            assertThat(pairing.history()).extracting(PairingPhase::state).isEqualTo(changes);
            for (var asked = START.minusDays(1); !asked.isAfter(day.plusDays(1)); asked = asked.plusDays(1)) {
                var expected = model.floorEntry(asked);
                if (expected == null) assertThat(pairing.stateOn(asked)).isEmpty();
                else assertThat(pairing.stateOn(asked)).contains(expected.getValue());
            }
        }
    }

    private static @Nullable PairingState next(PairingState from, Verb verb) {
        return TABLE.getOrDefault(from, Map.of()).get(verb);
    }

    private static Pairing in(PairingState state) {
        var pairing = state == PairingState.PROPOSED
                ? Pairing.propose(PersonId.next(), PersonId.next(), PLAN, on(START))
                : Pairing.begin(PersonId.next(), PersonId.next(), PLAN, on(START));
        switch (state) {
            case PROPOSED, ACTIVE -> {}
            case ON_HOLD -> pairing.hold(on(START));
            case COMPLETED -> pairing.complete(on(START));
            case ENDED_EARLY -> pairing.endEarly(on(START));
        }
        return pairing;
    }

    private static Decision on(LocalDate day) {
        return new Decision(LEAD, day, at(day), "because");
    }

    private static java.time.Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
