package dev.waymark.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CompetencyId DISCOVERY = new CompetencyId(new UUID(2, 1));
    private static final CompetencyId PRICING = new CompetencyId(new UUID(2, 2));
    private static final ProductLineId LINE = new ProductLineId(new UUID(3, 1));
    private static final PersonId ANNA = person(1);
    private static final PersonId BEN = person(2);
    private static final PersonId CARA = person(3);
    private static final PersonId MAX = person(11);
    private static final PersonId NINA = person(12);

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static MatchingMentee mentee(PersonId id, int daysWaiting, CompetencyId... wanted) {
        return new MatchingMentee(
                id,
                2,
                LINE,
                Set.of(),
                Set.of(wanted),
                LineWish.EITHER,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                TODAY.minusDays(daysWaiting),
                null);
    }

    private static MatchingMentor mentor(PersonId id, int free, CompetencyId... offered) {
        return new MatchingMentor(id, 3, Scope.MENTOR, LINE, Set.of(), Set.of(offered), Set.of(), null, Set.of(), free);
    }

    private static MatchingInput input(List<MatchingMentee> mentees, List<MatchingMentor> mentors) {
        return new MatchingInput(TODAY, mentees, mentors, List.of(), Set.of(), Set.of());
    }

    private static Matching matching(List<MatchingMentee> mentees, List<MatchingMentor> mentors) {
        return checked(input(mentees, mentors), MatchingWeights.USUAL);
    }

    private static Matching checked(MatchingInput input, MatchingWeights weights) {
        var matching = Matching.of(input, weights);
        assertThat(matching.certificate().check()).isTrue();
        return matching;
    }

    @Test
    void placesAsManyAsCanBeBeforeItLooksAtFit() {
        // Anna fits Max in full, but Ben has nobody else
        var ben = new MatchingMentee(
                BEN, 2, LINE, Set.of(NINA), Set.of(), LineWish.EITHER, Set.of(), null, Set.of(), Set.of(), TODAY, null);
        assertThat(matching(
                                List.of(mentee(ANNA, 0, DISCOVERY), ben),
                                List.of(mentor(MAX, 1, DISCOVERY), mentor(NINA, 1)))
                        .matches())
                .containsExactly(new Match(NINA, ANNA), new Match(MAX, BEN));
    }

    @Test
    void givesEachTheMentorWhoOffersWhatTheyWant() {
        assertThat(matching(
                                List.of(mentee(ANNA, 0, DISCOVERY), mentee(BEN, 0, PRICING)),
                                List.of(mentor(MAX, 1, PRICING), mentor(NINA, 1, DISCOVERY)))
                        .matches())
                .containsExactly(new Match(NINA, ANNA), new Match(MAX, BEN));
    }

    @Test
    void placesWhoHasWaitedLongestAmongEqualsThenTheLowerId() {
        var unweighted = new MatchingWeights(0, 0, 0, 0, 0, 0, 1, OptionalInt.empty());
        var waiting = List.of(mentee(ANNA, 10), mentee(BEN, 30), mentee(CARA, 30));
        assertThat(checked(input(waiting, List.of(mentor(MAX, 1))), unweighted).matches())
                .containsExactly(new Match(MAX, BEN));
        assertThat(checked(input(waiting, List.of(mentor(MAX, 2))), unweighted).matches())
                .containsExactly(new Match(MAX, BEN), new Match(MAX, CARA));
    }

    @Test
    void answersTheSameWhateverTheOrderOfRows() {
        var random = new Random(6);
        for (var instance = 0; instance < 300; instance++) {
            var input = random(random);
            var expected = checked(input, MatchingWeights.USUAL);
            var mentees = new ArrayList<>(input.mentees());
            var mentors = new ArrayList<>(input.mentors());
            Collections.shuffle(mentees, random);
            Collections.shuffle(mentors, random);
            var shuffled = checked(input(mentees, mentors), MatchingWeights.USUAL);
            assertThat(shuffled.pairs()).isEqualTo(expected.pairs());
            assertThat(shuffled.unmatched()).isEqualTo(expected.unmatched());
            assertThat(shuffled.reliefs()).isEqualTo(expected.reliefs());
        }
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void keepsEveryLimitAndNamesIt(Limit limit) {
        var mentee = new MatchingMentee(
                limit == Limit.SAME_PERSON ? MAX : ANNA,
                limit == Limit.LEVEL_DISTANCE ? 3 : 2,
                LINE,
                limit == Limit.REPORTING_LINE ? Set.of(MAX) : Set.of(),
                Set.of(),
                LineWish.EITHER,
                Set.of(),
                null,
                limit == Limit.NEVER_WITH ? Set.of(MAX) : Set.of(),
                limit == Limit.ENDED_EARLY ? Set.of(MAX) : Set.of(),
                TODAY,
                null);
        var mentor = new MatchingMentor(
                MAX,
                3,
                limit == Limit.NOT_A_MENTOR ? Scope.CONTRIBUTOR : Scope.MENTOR,
                LINE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                2);
        List<OpenPairing> open = switch (limit) {
            case ALREADY_PAIRED -> List.of(new OpenPairing(MAX, 3, ANNA, 2));
            // Anna rose above nobody here, but mentors Cara, who has since become a peer of Max
            case CIRCLE -> List.of(new OpenPairing(ANNA, 2, CARA, 3), new OpenPairing(CARA, 3, MAX, 3));
            default -> List.of();
        };
        Set<Match> excluded = limit == Limit.EXCLUDED ? Set.of(new Match(MAX, ANNA)) : Set.of();
        var matching = checked(
                new MatchingInput(TODAY, List.of(mentee), List.of(mentor), open, Set.of(), excluded),
                MatchingWeights.USUAL);
        assertThat(matching.matches()).isEmpty();
        var told = (Unmatched.NobodyFits) matching.unmatched().getFirst();
        if (limit == Limit.NEVER_WITH)
            assertThat(told.excluded()).as("stays private").isEmpty();
        else assertThat(told.excluded()).containsEntry(limit, 1);
    }

    @Test
    void takesTheReportingLineAndTheNeverWithListFromEitherSide() {
        for (var side = 0; side < 2; side++) {
            Set<PersonId> anna = Set.of(ANNA);
            var mentor = new MatchingMentor(
                    MAX,
                    3,
                    Scope.LEAD,
                    LINE,
                    side == 0 ? anna : Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    side == 1 ? anna : Set.of(),
                    1);
            assertThat(matching(List.of(mentee(ANNA, 1)), List.of(mentor)).matches())
                    .isEmpty();
        }
    }

    @Test
    void closesNoCircleWhateverIsOpen() {
        var random = new Random(7);
        for (var instance = 0; instance < 2_000; instance++) {
            var people = IntStream.range(0, 8).mapToObj(MatchingTest::person).toList();
            var ranks = random.ints(8, 1, 5).toArray();
            var open = new ArrayList<OpenPairing>();
            for (var pairing = 0; pairing < 6; pairing++) {
                // without a circle, but whoever has risen since may be above their mentor
                var mentor = random.nextInt(7);
                var mentee = mentor + 1 + random.nextInt(7 - mentor);
                open.add(new OpenPairing(people.get(mentor), ranks[mentor], people.get(mentee), ranks[mentee]));
            }
            var mentees = new ArrayList<MatchingMentee>();
            var mentors = new ArrayList<MatchingMentor>();
            for (var index = 0; index < 8; index++) {
                mentees.add(new MatchingMentee(
                        people.get(index),
                        ranks[index],
                        LINE,
                        Set.of(),
                        Set.of(),
                        LineWish.EITHER,
                        Set.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        TODAY,
                        null));
                mentors.add(new MatchingMentor(
                        people.get(index),
                        ranks[index],
                        Scope.MENTOR,
                        LINE,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        2));
            }
            var matching = checked(
                    new MatchingInput(TODAY, mentees, mentors, open, Set.of(), Set.of()), MatchingWeights.USUAL);
            var all = new ArrayList<>(matching.matches());
            open.forEach(pairing -> all.add(new Match(pairing.mentor(), pairing.mentee())));
            // whoever mentors nobody of the rest is taken away until nobody is left
            while (all.removeIf(
                    match -> all.stream().noneMatch(other -> other.mentor().equals(match.mentee())))) {}
            assertThat(all).isEmpty();
        }
    }

    @Test
    void matchesTheRestAroundFixedAndExcludedPairs() {
        var mentees = List.of(mentee(ANNA, 0, DISCOVERY), mentee(BEN, 0, PRICING), mentee(CARA, 0));
        var mentors = List.of(mentor(MAX, 1, PRICING), mentor(NINA, 1, DISCOVERY));
        var matching = checked(
                new MatchingInput(
                        TODAY, mentees, mentors, List.of(), Set.of(new Match(MAX, ANNA)), Set.of(new Match(NINA, BEN))),
                MatchingWeights.USUAL);
        assertThat(matching.matches()).containsExactly(new Match(MAX, ANNA), new Match(NINA, CARA));
        assertThat(matching.pairs()).extracting(MatchedPair::fixed).containsExactly(true, false);
        assertThat(matching.of(CARA)).contains(new Match(NINA, CARA));
        assertThat(matching.of(BEN)).isEmpty();
    }

    @Test
    void refusesFixedPairsThatCannotBe() {
        var mentees = List.of(mentee(ANNA, 0), mentee(BEN, 0));
        refuses("mentorship.fixed-beyond-slots", mentees, Set.of(new Match(MAX, ANNA), new Match(MAX, BEN)));
        refuses("mentorship.fixed-pair-not-allowed", mentees, Set.of(new Match(NINA, ANNA)));
        refuses("mentorship.fixed-pair-not-allowed", mentees, Set.of(new Match(MAX, CARA)));
    }

    private static void refuses(String rule, List<MatchingMentee> mentees, Set<Match> fixed) {
        var gone = new MatchingMentor(NINA, 3, null, LINE, Set.of(), Set.of(), Set.of(), null, Set.of(), 1);
        var input = new MatchingInput(TODAY, mentees, List.of(mentor(MAX, 1), gone), List.of(), fixed, Set.of());
        assertThatThrownBy(() -> Matching.of(input, MatchingWeights.USUAL))
                .isInstanceOf(BrokenRule.class)
                .extracting(broken -> ((BrokenRule) broken).rule())
                .isEqualTo(rule);
    }

    @Test
    void leavesExistingPairingsAloneUnlessAChangeIsWorthItsPrice() {
        var anna = new MatchingMentee(
                ANNA,
                2,
                LINE,
                Set.of(),
                Set.of(DISCOVERY),
                LineWish.EITHER,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                TODAY,
                MAX);
        var input = new MatchingInput(
                TODAY,
                List.of(anna),
                List.of(mentor(MAX, 0), mentor(NINA, 1, DISCOVERY)),
                List.of(new OpenPairing(MAX, 3, ANNA, 2)),
                Set.of(),
                Set.of());
        assertThat(checked(input, MatchingWeights.USUAL).matches()).isEmpty();
        assertThat(checked(input, priced(801)).matches()).containsExactly(new Match(MAX, ANNA));
        assertThat(checked(input, priced(799)).matches()).containsExactly(new Match(NINA, ANNA));
    }

    @Test
    void takesNobodysMentorAwayForSomebodyElse() {
        var anna = new MatchingMentee(
                ANNA, 2, LINE, Set.of(), Set.of(), LineWish.EITHER, Set.of(), null, Set.of(), Set.of(), TODAY, MAX);
        var input = new MatchingInput(
                TODAY,
                List.of(anna, mentee(BEN, 900, DISCOVERY)),
                List.of(mentor(MAX, 0, DISCOVERY)),
                List.of(new OpenPairing(MAX, 3, ANNA, 2)),
                Set.of(),
                Set.of());
        assertThat(checked(input, priced(0)).matches()).containsExactly(new Match(MAX, ANNA));
    }

    private static MatchingWeights priced(int price) {
        return new MatchingWeights(8, 4, 5, 5, 3, 4, 1, OptionalInt.of(price));
    }

    @Test
    void saysWhyTwoFitWithThePointsOfEachReason() {
        var anna = new MatchingMentee(
                ANNA,
                2,
                LINE,
                Set.of(),
                Set.of(DISCOVERY, PRICING),
                LineWish.OTHER,
                Set.of("de", "en"),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin")),
                Set.of(),
                Set.of(),
                TODAY.minusDays(73),
                null);
        var max = new MatchingMentor(
                MAX,
                4,
                Scope.MENTOR,
                LINE,
                Set.of(),
                Set.of(PRICING),
                Set.of("en", "fr"),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("America/New_York")),
                Set.of(),
                1);
        var pair = matching(List.of(anna), List.of(max)).pairs().getFirst();
        assertThat(pair.reasons())
                .containsExactlyInAnyOrder(
                        new Reason.Languages(Set.of("en"), 500),
                        new Reason.Competencies(Set.of(PRICING), 2, 400),
                        new Reason.Hours(120, 250),
                        new Reason.Waiting(73, 80),
                        new Reason.Line(true, LineWish.OTHER, 0),
                        new Reason.Levels(2, 0));
        assertThat(pair.points()).isEqualTo(1_230);
    }

    @Test
    void countsHoursInCommonAcrossMidnight() {
        var auckland = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Pacific/Auckland"));
        var night = new WorkingHours(LocalTime.of(20, 0), LocalTime.of(4, 0), ZoneId.of("UTC"));
        var anna = new MatchingMentee(
                ANNA,
                2,
                LINE,
                Set.of(),
                Set.of(),
                LineWish.EITHER,
                Set.of(),
                auckland,
                Set.of(),
                Set.of(),
                TODAY,
                null);
        var max = new MatchingMentor(MAX, 3, Scope.MENTOR, LINE, Set.of(), Set.of(), Set.of(), night, Set.of(), 1);
        assertThat(matching(List.of(anna), List.of(max)).pairs().getFirst().reasons())
                .contains(new Reason.Hours(480, 500));
    }

    @Test
    void thePointsOfAPairAreTheSumOfItsReasons() {
        var random = new Random(8);
        for (var instance = 0; instance < 200; instance++)
            for (var pair : checked(random(random), MatchingWeights.USUAL).pairs())
                assertThat(pair.reasons().stream().mapToInt(Reason::points).sum())
                        .isEqualTo(pair.points());
    }

    @Test
    void saysThatOthersHaveTheSlotsAndWhatMoreOfThemWouldDo() {
        var matching = matching(List.of(mentee(ANNA, 30), mentee(BEN, 20), mentee(CARA, 10)), List.of(mentor(MAX, 1)));
        assertThat(matching.unmatched())
                .containsExactly(new Unmatched.SlotsTaken(BEN, 1, MAX), new Unmatched.SlotsTaken(CARA, 1, MAX));
        assertThat(matching.reliefs()).containsExactly(new Relief(MAX, 2, BEN, List.of(), 300 + 4 * (100 * 20 / 365)));
    }

    @Test
    void whatOneMoreSlotWouldDoIsWhatItDoes() {
        var random = new Random(9);
        for (var instance = 0; instance < 400; instance++) {
            var input = random(random);
            var before = checked(input, MatchingWeights.USUAL);
            var reliefs = before.reliefs();
            for (var mentor : input.mentors()) {
                var after = checked(withSlots(input, mentor.id(), 1), MatchingWeights.USUAL);
                var relief = reliefs.stream()
                        .filter(each -> each.mentor().equals(mentor.id()))
                        .findFirst();
                assertThat(after.matches().size() - before.matches().size()).isEqualTo(relief.isPresent() ? 1 : 0);
                if (relief.isEmpty()) continue;
                assertThat(after.points() - before.points())
                        .isEqualTo(relief.get().points());
                assertThat(after.of(relief.get().first())).isPresent();
                var places = relief.get().places();
                assertThat(checked(withSlots(input, mentor.id(), places), MatchingWeights.USUAL)
                                .matches())
                        .hasSize(before.matches().size() + places);
            }
        }
    }

    private static MatchingInput withSlots(MatchingInput input, PersonId mentor, int more) {
        return input(
                input.mentees(),
                input.mentors().stream()
                        .map(each -> each.id().equals(mentor)
                                ? new MatchingMentor(
                                        each.id(),
                                        each.rank(),
                                        each.scope(),
                                        each.line(),
                                        each.managers(),
                                        each.offered(),
                                        each.languages(),
                                        each.hours(),
                                        each.neverWith(),
                                        each.free() + more)
                                : each)
                        .toList());
    }

    @Test
    void countsTheLimitsThatExcludeEveryMentor() {
        var anna = new MatchingMentee(
                ANNA,
                2,
                LINE,
                Set.of(MAX),
                Set.of(),
                LineWish.EITHER,
                Set.of(),
                null,
                Set.of(),
                Set.of(NINA),
                TODAY,
                null);
        var far = new MatchingMentor(person(13), 6, Scope.LEAD, LINE, Set.of(), Set.of(), Set.of(), null, Set.of(), 1);
        var farther =
                new MatchingMentor(person(14), 6, Scope.LEAD, LINE, Set.of(), Set.of(), Set.of(), null, Set.of(), 1);
        var told =
                (Unmatched.NobodyFits) matching(List.of(anna), List.of(mentor(MAX, 1), mentor(NINA, 1), far, farther))
                        .unmatched()
                        .getFirst();
        assertThat(told.excluded())
                .isEqualTo(Map.of(Limit.REPORTING_LINE, 1, Limit.ENDED_EARLY, 1, Limit.LEVEL_DISTANCE, 2));
        assertThat(told.wayOut()).contains(Limit.LEVEL_DISTANCE);
    }

    @Test
    void hasAnAnswerForNobody() {
        assertThat(matching(List.of(), List.of()).matches()).isEmpty();
        assertThat(matching(List.of(), List.of(mentor(MAX, 2))).reliefs()).isEmpty();
        assertThat(matching(List.of(mentee(ANNA, 3)), List.of()).unmatched())
                .containsExactly(new Unmatched.NobodyFits(ANNA, Map.of(), Map.of(), Optional.empty()));
    }

    /** Up to twelve mentees and five mentors, with every wish and some limits. */
    private static MatchingInput random(Random random) {
        var mentees = new ArrayList<MatchingMentee>();
        var competencies = IntStream.range(0, 6)
                .mapToObj(n -> new CompetencyId(new UUID(2, n)))
                .toList();
        for (var index = random.nextInt(12); index >= 0; index--)
            mentees.add(new MatchingMentee(
                    person(index),
                    1 + random.nextInt(3),
                    new ProductLineId(new UUID(3, random.nextInt(3))),
                    random.nextInt(4) == 0 ? Set.of(person(100)) : Set.of(),
                    Set.copyOf(competencies.subList(0, random.nextInt(4))),
                    LineWish.values()[random.nextInt(3)],
                    random.nextBoolean() ? Set.of("de") : Set.of("en"),
                    null,
                    Set.of(),
                    random.nextInt(4) == 0 ? Set.of(person(101)) : Set.of(),
                    TODAY.minusDays(random.nextInt(5) * 40L),
                    null));
        var mentors = new ArrayList<MatchingMentor>();
        for (var index = random.nextInt(5); index >= 0; index--)
            mentors.add(new MatchingMentor(
                    person(100 + index),
                    2 + random.nextInt(3),
                    Scope.MENTOR,
                    new ProductLineId(new UUID(3, random.nextInt(3))),
                    Set.of(),
                    Set.copyOf(competencies.subList(random.nextInt(3), 3 + random.nextInt(3))),
                    random.nextBoolean() ? Set.of("de", "en") : Set.of("en"),
                    null,
                    Set.of(),
                    random.nextInt(3)));
        return input(mentees, mentors);
    }
}
