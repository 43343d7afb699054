package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GrowthGlance;
import dev.waymark.mentorship.Need.Kind;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aPairingThatGoesWellNeedsNothing() {
        assertThat(needs(aPairing())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-3,", "0,", "1, 1", "8, 8"})
    void anActionPressesFromTheDayAfterItIsDue(int daysAfter, @Nullable Integer late) {
        var pairing = aPairing().due(daysAfter, -2);
        assertThat(needs(pairing)).isEqualTo(late == null ? List.of() : List.of(new Need(Kind.LATE_ACTION, late)));
    }

    @Test
    void theOldestOfTheLateActionsCounts() {
        assertThat(needs(aPairing().due(2, 9, 5))).containsExactly(new Need(Kind.LATE_ACTION, 9));
    }

    @ParameterizedTest
    @CsvSource({"21,", "22, 22", "31, 31"})
    void thePairingIsSilentBeyondItsCadence(int metAgo, @Nullable Integer silent) {
        assertThat(needs(aPairing().met(metAgo)))
                .isEqualTo(silent == null ? List.of() : List.of(new Need(Kind.SILENT, silent)));
    }

    @Test
    void whoNeverMetIsSilentFromTheBeginning() {
        assertThat(needs(aPairing().begun(40).neverMet())).containsExactly(new Need(Kind.SILENT, 40));
        assertThat(needs(aPairing().begun(21).neverMet())).isEmpty();
    }

    @Test
    void goalsAtRiskAndBehindCountByThemselves() {
        assertThat(Need.of(
                        aPairing().glance(),
                        List.of(
                                GoalHealth.BEHIND,
                                GoalHealth.ON_TRACK,
                                GoalHealth.AT_RISK,
                                GoalHealth.BEHIND,
                                GoalHealth.NO_RECENT_CHECK_IN),
                        TODAY))
                .containsExactly(new Need(Kind.GOAL_AT_RISK, 1), new Need(Kind.GOAL_BEHIND, 2));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "14, true", "15, false"})
    void asksForNotesAsLongAsSomebodyRemembers(int metAgo, boolean asks) {
        assertThat(needs(aPairing().met(metAgo).withoutNotes()))
                .isEqualTo(asks ? List.of(new Need(Kind.NOT_NOTED, metAgo)) : List.of());
    }

    @Test
    void saysThatNothingIsPlanned() {
        assertThat(needs(aPairing().met(6).withoutNext())).containsExactly(new Need(Kind.NOTHING_PLANNED, 6));
    }

    @Test
    void aPairingOnHoldRests() {
        assertThat(needs(aPairing().onHold().due(9).met(80).withoutNotes().withoutNext()))
                .isEmpty();
    }

    @Test
    void listsEveryNeedInTheOrderInWhichTheyPress() {
        var pairing =
                aPairing().due(3).begun(90).met(12).cadence(7).withoutNotes().withoutNext();
        assertThat(Need.of(pairing.glance(), List.of(GoalHealth.BEHIND, GoalHealth.AT_RISK), TODAY))
                .extracting(Need::kind)
                .containsExactly(Kind.values());
    }

    @Test
    void whoNeedsTheMentorFirstComesFirstWhateverTheOrderBefore() {
        var expected = List.of(
                row("Late by nine", aPairing().due(9)),
                row("Late by two and silent", aPairing().due(2).met(40)),
                row("Late by two", aPairing().due(2)),
                row("Silent", aPairing().met(40)),
                row("Not noted", aPairing().met(3).withoutNotes()),
                row("Nothing planned", aPairing().withoutNext()),
                row("Anna is well", aPairing()),
                row("Ben is well", aPairing()),
                row("Aaron rests", aPairing().onHold()));
        var random = new Random(7);
        for (var i = 0; i < 50; i++) {
            var shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, random);
            assertThat(shuffled.stream().sorted(MenteeRow.IN_ORDER)).isEqualTo(expected);
        }
    }

    private static List<Need> needs(Building pairing) {
        return Need.of(pairing.glance(), List.of(), TODAY);
    }

    private static MenteeRow row(String name, Building pairing) {
        return MenteeRow.of(
                new Participant(PersonId.next(), name, "", 0, ""), pairing.glance(), GrowthGlance.NOTHING, TODAY);
    }

    /** Met four days ago and noted it, meets tomorrow, every other week, nothing to do. */
    private static Building aPairing() {
        return new Building();
    }

    private static final class Building {

        private PairingState state = PairingState.ACTIVE;
        private int begunAgo = 90;
        private int cadence = 14;
        private @Nullable Integer metAgo = 4;
        private boolean noted = true;
        private boolean next = true;
        private int[] dueAgo = {};

        Building onHold() {
            state = PairingState.ON_HOLD;
            return this;
        }

        Building begun(int ago) {
            begunAgo = ago;
            return this;
        }

        Building cadence(int days) {
            cadence = days;
            return this;
        }

        Building met(int ago) {
            metAgo = ago;
            return this;
        }

        Building neverMet() {
            metAgo = null;
            return this;
        }

        Building withoutNotes() {
            noted = false;
            return this;
        }

        Building withoutNext() {
            next = false;
            return this;
        }

        Building due(int... ago) {
            dueAgo = ago;
            return this;
        }

        PairingGlance glance() {
            var owner = PersonId.next();
            return new PairingGlance(
                    PairingId.next(),
                    0,
                    state,
                    TODAY.minusDays(begunAgo),
                    TODAY.minusDays(begunAgo),
                    new Cadence(cadence),
                    List.of(),
                    null,
                    metAgo == null ? null : new PairingGlance.Held(SessionId.next(), TODAY.minusDays(metAgo), noted),
                    next
                            ? new PairingGlance.Next(
                                    SessionId.next(),
                                    TODAY.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC),
                                    false)
                            : null,
                    Arrays.stream(dueAgo)
                            .mapToObj(ago -> new PairingGlance.Action("Do it", owner, "Ana", TODAY.minusDays(ago)))
                            .toList());
        }
    }
}
