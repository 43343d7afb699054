package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.JourneyRecords.EvidenceCount;
import dev.waymark.growth.JourneyRecords.NewestRatings;
import dev.waymark.growth.JourneyStep.Place;
import dev.waymark.growth.Readiness.Gap;
import dev.waymark.growth.Readiness.Missing;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Map<ResponsibilityId, Rated> own = new HashMap<>();
    private final Map<ResponsibilityId, Rated> others = new HashMap<>();
    private final Map<ResponsibilityId, EvidenceCount> evidence = new HashMap<>();

    /** The own rating, the mentor's, pieces of evidence, and what is missing. */
    @ParameterizedTest
    @CsvSource({
        "LEADING,  LEADING, 1, ",
        "DOING,    LEADING, 1, ",
        "DOING,    NOT_YET, 1, ",
        "DOING,    ,        3, ",
        "DOING,    LEADING, 0, EVIDENCE",
        "LEARNING, LEADING, 2, RATING",
        "NOT_YET,  ,        1, RATING",
        ",         LEADING, 1, RATING",
        "LEARNING, DOING,   0, BOTH",
        ",         ,        0, BOTH",
    })
    void isCarriedWhatOneDoesInOnesOwnEyesAndHasEvidenceFor(
            @Nullable Rating mine, @Nullable Rating mentors, int pieces, @Nullable Missing missing) {
        var level = Ladder.of(1, 1).levels().get(1);
        var asked = level.responsibilities().getFirst().id();
        rate(own, asked, mine);
        rate(others, asked, mentors);
        if (pieces > 0) evidence.put(asked, new EvidenceCount(pieces, DAY));

        var ledger = ledger().of(level);

        assertThat(Readiness.of(level.id(), false, ledger))
                .isEqualTo(
                        missing == null
                                ? new Readiness.NothingMissing(level.id())
                                : new Readiness.Gaps(level.id(), List.of(new Gap(asked, missing))));
        assertThat(ledger.getFirst().isCarried()).isEqualTo(missing == null);
    }

    @Test
    void namesGapsInTheOrderOfTheFramework() {
        var level = Ladder.of(1, 4).levels().get(1);
        carry(level, 1);
        var gaps = (Readiness.Gaps) Readiness.of(level.id(), false, ledger().of(level));
        assertThat(gaps.gaps())
                .extracting(Gap::responsibility)
                .containsExactly(id(level, 0), id(level, 2), id(level, 3));
    }

    @Test
    void hasNothingAboveTheTop() {
        var level = Ladder.of(1, 1).levels().get(1);
        assertThat(Readiness.of(level.id(), true, ledger().of(level))).isEqualTo(new Readiness.TopOfLadder());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 10})
    void stepsLeadFromTheBottomToTheTopOfAnyFramework(int levels) {
        var framework = Ladder.of(IntStream.generate(() -> 2).limit(levels).toArray());
        for (var here = 0; here < levels; here++) {
            var standing = framework.levels().get(here);
            carry(standing, 0);
            var stay = new LevelStay(standing.id(), DAY, null);
            var steps = JourneyStep.of(framework, List.of(stay), standing.id(), ledger());
            for (var at = 0; at < levels; at++) {
                var expected =
                        at < here ? Place.BELOW : at == here ? Place.HERE : at == here + 1 ? Place.NEXT : Place.FURTHER;
                assertThat(steps.get(at).place()).isEqualTo(expected);
                assertThat(steps.get(at).stays()).isEqualTo(at == here ? List.of(stay) : List.of());
                assertThat(steps.get(at).carried()).isEqualTo(at <= here ? 1 : 0);
            }
        }
    }

    @Test
    void everythingLiesFurtherOnForSomebodyOutsideTheMap() {
        var steps = JourneyStep.of(Ladder.of(1, 1), List.of(new LevelStay(LevelId.next(), DAY, null)), null, ledger());
        assertThat(steps).extracting(JourneyStep::place).containsOnly(Place.FURTHER);
    }

    private void carry(Level level, int position) {
        rate(own, id(level, position), Rating.DOING);
        evidence.put(id(level, position), new EvidenceCount(1, DAY));
    }

    private static ResponsibilityId id(Level level, int position) {
        return level.responsibilities().get(position).id();
    }

    private static void rate(Map<ResponsibilityId, Rated> ratings, ResponsibilityId what, @Nullable Rating rating) {
        if (rating == null) return;
        var somebody = new PersonRef(PersonId.next(), "Mia");
        ratings.put(what, new Rated(rating, "", somebody, DAY, AssessmentId.next()));
    }

    private Ledger ledger() {
        return new Ledger(new NewestRatings(own, others), evidence, Map.of());
    }
}
