package dev.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.career.LevelId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final LocalDate JOINED = LocalDate.of(2025, 1, 1);
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final LevelId ASSOCIATE = LevelId.next();
    private static final LevelId MANAGER = LevelId.next();
    private static final LevelId SENIOR = LevelId.next();
    private static final ProductLineId PAYMENTS = ProductLineId.next();

    private final Person person =
            Person.join(new PersonName("Ida Falk"), new Email("ida@example.com"), new JobTitle("Associate PM"), JOINED);

    @Test
    void keepsEveryLevelThatWasHeld() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED.plusDays(200));
        assertThat(person.levels())
                .extracting(LevelAssignment::level, LevelAssignment::from, LevelAssignment::to)
                .containsExactly(
                        tuple(ASSOCIATE, JOINED, JOINED.plusDays(200)), tuple(MANAGER, JOINED.plusDays(200), null));
    }

    @Test
    void takesALevelOfThePastUntilTheNextChange() {
        assign(ASSOCIATE, JOINED);
        assign(SENIOR, JOINED.plusDays(400));
        assign(MANAGER, JOINED.plusDays(200));
        assertThat(levelOn(199)).isEqualTo(ASSOCIATE);
        assertThat(levelOn(200)).isEqualTo(MANAGER);
        assertThat(levelOn(399)).isEqualTo(MANAGER);
        assertThat(levelOn(400)).isEqualTo(SENIOR);
    }

    @Test
    void keepsOnRecordWhatWasReplacedOnItsFirstDay() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED);
        assertThat(levelOn(0)).isEqualTo(MANAGER);
        assertThat(person.levels()).hasSize(2);
        assertThat(person.levels().getFirst().isVoid()).isTrue();
    }

    @Test
    void refusesTheLevelThatIsHeldAlready() {
        assign(ASSOCIATE, JOINED);
        assertBroken("people.on-that-level-already", () -> assign(ASSOCIATE, JOINED.plusDays(3)));
    }

    @Test
    void countsOneStretchWhenTheSameLevelIsRecordedFromAnEarlierDay() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED.plusDays(200));
        assign(MANAGER, JOINED.plusDays(100));
        assertThat(person.levelOn(JOINED.plusDays(300)).orElseThrow().from()).isEqualTo(JOINED.plusDays(100));
    }

    @Test
    void refusesDaysOutsideTheTimeInTheOrganisation() {
        assertBroken("people.before-joining", () -> assign(ASSOCIATE, JOINED.minusDays(1)));
        assertBroken("people.before-joining", () -> person.leave(JOINED.minusDays(1)));
        assign(ASSOCIATE, JOINED);
        person.leave(JOINED.plusDays(10));
        assertBroken("people.after-leaving", () -> assign(MANAGER, JOINED.plusDays(10)));
        assertBroken("people.after-leaving", () -> person.place(PAYMENTS, null, JOINED.plusDays(11)));
        assertBroken("people.has-left-already", () -> person.leave(JOINED.plusDays(12)));
    }

    @Test
    void correctsTheDayOfAPromotionBothWays() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED.plusDays(200));
        correct(JOINED.plusDays(200), MANAGER, JOINED.plusDays(150));
        assertThat(levelOn(149)).isEqualTo(ASSOCIATE);
        assertThat(levelOn(150)).isEqualTo(MANAGER);
        correct(JOINED.plusDays(150), MANAGER, JOINED.plusDays(250));
        assertThat(levelOn(249)).isEqualTo(ASSOCIATE);
        assertThat(levelOn(250)).isEqualTo(MANAGER);
    }

    @Test
    void undoesAPromotionThatNeverWas() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED.plusDays(200));
        correct(JOINED.plusDays(200), ASSOCIATE, JOINED.plusDays(200));
        var current = person.levelOn(JOINED.plusDays(300)).orElseThrow();
        assertThat(current.level()).isEqualTo(ASSOCIATE);
        assertThat(current.from()).isEqualTo(JOINED);
    }

    @Test
    void refusesACorrectionThatCoversAnEarlierLevelOrEndsBeforeItBegins() {
        assign(ASSOCIATE, JOINED);
        assign(MANAGER, JOINED.plusDays(100));
        assign(SENIOR, JOINED.plusDays(200));
        assertBroken(
                "people.correction-covers-an-earlier-level",
                () -> correct(JOINED.plusDays(200), SENIOR, JOINED.plusDays(100)));
        assertBroken(
                "people.correction-after-the-end", () -> correct(JOINED.plusDays(100), SENIOR, JOINED.plusDays(200)));
        assertThatThrownBy(() -> person.correct(UUID.randomUUID(), SENIOR, JOINED, decision()))
                .isInstanceOf(NotFound.class);
        assertThat(levelOn(100)).isEqualTo(MANAGER);
    }

    @Test
    void endsLevelAndPlaceWhenLeavingAndBeginsAnewWhenBack() {
        assign(ASSOCIATE, JOINED);
        assign(SENIOR, JOINED.plusDays(500));
        person.place(PAYMENTS, null, JOINED);
        person.leave(JOINED.plusDays(300));
        assertThat(levelOn(299)).isEqualTo(ASSOCIATE);
        assertThat(person.levelOn(JOINED.plusDays(300))).isEmpty();
        assertThat(person.levelOn(JOINED.plusDays(500))).isEmpty();
        assertThat(person.placementOn(JOINED.plusDays(300))).isEmpty();
        assertBroken("people.back-before-leaving", () -> person.rejoin(JOINED.plusDays(299)));
        person.rejoin(JOINED.plusDays(400));
        assign(MANAGER, JOINED.plusDays(400));
        assertThat(person.levelOn(JOINED.plusDays(399))).isEmpty();
        assertThat(levelOn(400)).isEqualTo(MANAGER);
        assertBroken("people.has-not-left", () -> person.rejoin(JOINED.plusDays(400)));
    }

    @Test
    void changesThePlaceOnlyWhenItIsAnotherOne() {
        var boss = PersonId.next();
        person.place(PAYMENTS, boss, JOINED);
        person.place(PAYMENTS, boss, JOINED.plusDays(30));
        assertThat(person.placements()).hasSize(1);
        person.place(PAYMENTS, null, JOINED.plusDays(60));
        assertThat(person.placements()).hasSize(2);
        assertBroken("people.manages-themself", () -> person.place(PAYMENTS, person.id(), JOINED.plusDays(90)));
    }

    @Test
    void refusesWhatIsNoNameAndNoAddress() {
        assertBroken("people.name-missing", () -> new PersonName("  "));
        assertBroken("people.name-too-long", () -> new PersonName("x".repeat(201)));
        assertBroken("people.email-missing", () -> new Email(""));
        assertBroken("people.email-looks-wrong", () -> new Email("ida at example"));
        assertBroken("people.email-looks-wrong", () -> new Email("ida@@example.com"));
        assertThat(new Email(" ida@example.com ").address()).isEqualTo("ida@example.com");
    }

    private LevelId levelOn(int day) {
        return person.levelOn(JOINED.plusDays(day)).orElseThrow().level();
    }

    private void assign(LevelId level, LocalDate from) {
        person.assign(level, from, decision());
    }

    private void correct(LocalDate wrongFrom, LevelId level, LocalDate from) {
        var wrong = person.assignments().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isVoid() && entry.getValue().from().equals(wrongFrom))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        person.correct(wrong, level, from, decision());
    }

    private static LevelDecision decision() {
        return new LevelDecision(AssignmentReason.PROMOTED, "", null, AT);
    }

    private static void assertBroken(String rule, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
