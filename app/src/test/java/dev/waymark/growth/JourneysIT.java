package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.career.Frameworks;
import dev.waymark.career.Level;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Journeys and assessments from the use case to the tables, and who sees what of them. */
@IntegrationTest
@WithMockUser(roles = "CONTRIBUTOR")
@Transactional
class JourneysIT {

    @Autowired
    Journeys journeys;

    @Autowired
    Assessing assessing;

    @Autowired
    Assessments assessments;

    @Autowired
    AssessmentDrafts drafts;

    @Autowired
    Goals goals;

    @Autowired
    Frameworks frameworks;

    @Autowired
    CareerMap careerMap;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    private LocalDate today;
    private Growing growing;
    private Framework framework;
    private Level own;
    private Level next;
    private Actor milan;
    private Actor ana;
    private Actor lead;
    private Actor stranger;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        growing = new Growing(jdbc);
        framework = careerMap.published();
        own = framework.levels().get(1);
        next = framework.levels().get(2);
        milan = growing.person("Milan", own, today.minusMonths(20));
        ana = growing.person("Ana", next, today.minusYears(3));
        stranger = growing.person("Sam", next, today.minusYears(3));
        lead = growing.person("Lea", framework.levels().getLast(), today.minusYears(5));
        as(milan);
    }

    @Test
    void storesADraftAndAnAssessmentWhole() {
        var sheet = open(milan);
        answer(sheet, first(own), 0, Rating.LEADING, "Every quarter.");
        entities.clear();

        var draft = drafts.findById(sheet.id()).orElseThrow();
        assertThat(draft.subject()).isEqualTo(milan.id());
        assertThat(draft.rater()).isEqualTo(milan.id());
        assertThat(draft.level()).isEqualTo(own.id());
        assertThat(draft.towards()).isEqualTo(next.id());
        assertThat(draft.answerTo(first(own))).contains(new DraftAnswer(Rating.LEADING, "Every quarter.", 1));
        assertThat(draft.answers())
                .hasSize(own.responsibilities().size() + next.responsibilities().size());

        entities.clear();
        rateAll(milan, Rating.DOING);
        entities.clear();
        assertThat(assessments.findById(sheet.id())).hasValueSatisfying(stored -> {
            assertThat(stored.framework()).isEqualTo(framework.id());
            assertThat(stored.madeOn()).isEqualTo(today);
            assertThat(stored.ratings())
                    .hasSameSizeAs(draft.answers().keySet())
                    .containsValue(new Judgement(Rating.DOING, ""));
        });
        assertThat(drafts.findById(sheet.id())).isEmpty();
    }

    @Test
    void goesOnWhereItWasLeft() {
        var sheet = open(milan);
        answer(sheet, first(next), 0, Rating.LEARNING, "");
        assertThat(journey(milan).drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.answered()).isEqualTo(1);
            assertThat(draft.towards()).isEqualTo(next.id());
        });
        var again = open(milan);
        assertThat(again.id()).isEqualTo(sheet.id());
        assertThat(again.answers()).containsEntry(first(next), new DraftAnswer(Rating.LEARNING, "", 1));
    }

    @Test
    void showsTheSecondWindowWhatTheFirstOneAnswered() {
        var sheet = open(milan);
        answer(sheet, first(next), 0, Rating.DOING, "");
        assertThatThrownBy(() -> answer(sheet, first(next), 0, Rating.LEARNING, ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(assessing.sheet(sheet.id()).answers().get(first(next)))
                .isEqualTo(new DraftAnswer(Rating.DOING, "", 1));
    }

    @Test
    void finishesByTheFrameworkItWasBegunWith() {
        var sheet = open(milan);
        answer(sheet, first(own), 0, Rating.DOING, "");
        var newer = Growing.publishNext(frameworks, framework, clock.instant());

        var goneOn = open(milan);
        assertThat(goneOn.id()).isEqualTo(sheet.id());
        assertThat(goneOn.isOutdated()).isTrue();
        assertThat(goneOn.answers()).hasSameSizeAs(sheet.answers());
        var id = rateAll(milan, Rating.DOING);

        var result = assessing.result(id);
        assertThat(result.framework().version()).isEqualTo(framework.version());
        assertThat(result.isOutdated()).isTrue();
        var fresh = open(milan);
        assertThat(fresh.framework().id()).isEqualTo(newer.id());
        assertThat(fresh.answers()).hasSize(sheet.answers().size() + 2);
    }

    @Test
    void aDraftWithoutAnAnswerMovesOnToTheNewerFramework() {
        open(milan);
        var newer = Growing.publishNext(frameworks, framework, clock.instant());
        assertThat(open(milan).framework().id()).isEqualTo(newer.id());
        assertThat(jdbc.queryForObject(
                        "select count(*) from assessment_draft where rater_id = ?",
                        Integer.class,
                        milan.id().value()))
                .isEqualTo(1);
    }

    @Test
    void canBeThrownAway() {
        var sheet = open(milan);
        answer(sheet, first(own), 0, Rating.DOING, "");
        assessing.discard(sheet.id());
        assertThat(journey(milan).drafts()).isEmpty();
        assertThatThrownBy(() -> assessing.finish(sheet.id())).isInstanceOf(NotFound.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void finishingTwiceAtOnceMakesOneAssessment() throws Exception {
        var sheet = open(milan);
        sheet.answers().keySet().forEach(asked -> answer(sheet, asked, 0, Rating.DOING, ""));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<AssessmentId> finish = signedIn(() -> assessing.finish(sheet.id()));
            for (var finished : threads.invokeAll(Collections.nCopies(4, finish)))
                assertThat(finished.get()).isEqualTo(sheet.id());
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from assessment where subject_id = ?",
                        Integer.class,
                        milan.id().value()))
                .isEqualTo(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void openingTwiceAtOnceBeginsOneDraft() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<AssessmentId> begin = signedIn(() -> open(milan).id());
            var ids = new HashSet<AssessmentId>();
            for (var begun : threads.invokeAll(Collections.nCopies(4, begin))) ids.add(begun.get());
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void comparesWithTheTimeBeforeAndWithTheOtherSide() {
        rateAll(milan, Rating.LEARNING);
        back(10);
        growing.pairing(ana, milan, "ACTIVE");
        as(ana);
        var hers = rate(milan, first(next), Rating.LEADING);
        as(milan);
        var id = rateAll(milan, Rating.DOING);

        var result = assessing.result(id);
        assertThat(result.before())
                .hasEntrySatisfying(
                        first(next), rated -> assertThat(rated.rating()).isEqualTo(Rating.LEARNING));
        assertThat(result.otherSide()).containsOnlyKeys(first(next));
        assertThat(result.otherSide().get(first(next)))
                .isEqualTo(new Rated(Rating.LEADING, "", new PersonRef(ana.id(), "Ana"), today, hers));
        assertThat(assessing.result(hers).otherSide())
                .hasEntrySatisfying(
                        first(next), rated -> assertThat(rated.rating()).isEqualTo(Rating.DOING));
        assertThat(assessing.result(hers).before()).isEmpty();
    }

    @Test
    void countsAsCarriedWhatIsDoneAndShown() {
        rateAll(milan, Rating.DOING);
        growing.evidence(milan, first(next), Visibility.EVERYONE, null, today.minusDays(40));
        growing.evidence(milan, first(next), Visibility.MENTOR_AND_LEADS, null, today.minusDays(3));

        var journey = journey(milan);

        assertThat(journey.shown()).isEqualTo(next.id());
        assertThat(journey.step(next.id()).orElseThrow().carried()).isEqualTo(1);
        assertThat(journey.step(own.id()).orElseThrow().carried()).isZero();
        var line = journey.ledger().getFirst();
        assertThat(line.evidence()).isEqualTo(2);
        assertThat(line.newestEvidence()).isEqualTo(today.minusDays(3));
        assertThat(((Readiness.Gaps) journey.readiness()).gaps())
                .hasSize(next.responsibilities().size() - 1)
                .allSatisfy(gap -> assertThat(gap.missing()).isEqualTo(Readiness.Missing.EVIDENCE));
    }

    @Test
    void whatIsKeptToOneselfIsNeitherShownNorCountedToOthers() {
        rateAll(milan, Rating.DOING);
        growing.pairing(ana, milan, "ACTIVE");
        var secret = goal(milan, "Secret", Visibility.ONLY_ME, first(next));
        var shared = goal(milan, "Shared", Visibility.MENTOR_AND_LEADS, second(next));
        growing.evidence(milan, first(next), Visibility.ONLY_ME, null, today.minusDays(2));
        // of its own it says everyone, but its goal is private
        growing.evidence(milan, first(next), Visibility.EVERYONE, secret, today.minusDays(1));
        growing.evidence(milan, second(next), Visibility.ONLY_ME, shared, today.minusDays(4));

        var mine = journey(milan);
        assertThat(mine.ledger().get(0).evidence()).isEqualTo(2);
        assertThat(mine.ledger().get(0).goal()).isEqualTo(new GoalRef(secret, "Secret"));
        assertThat(mine.goalCount()).isEqualTo(2);
        assertThat(mine.step(next.id()).orElseThrow().carried()).isEqualTo(2);

        for (var reader : new Actor[] {ana, lead}) {
            as(reader);
            var theirs = journey(milan);
            assertThat(theirs.own()).isFalse();
            assertThat(theirs.mayRate()).isTrue();
            assertThat(theirs.ledger().get(0).evidence()).isZero();
            assertThat(theirs.ledger().get(0).newestEvidence()).isNull();
            assertThat(theirs.ledger().get(0).goal()).isNull();
            assertThat(theirs.ledger().get(1).evidence()).isEqualTo(1);
            assertThat(theirs.goalCount()).isEqualTo(1);
            assertThat(theirs.goals()).extracting(goal -> goal.goal().title()).containsExactly("Shared");
            assertThat(theirs.step(next.id()).orElseThrow().carried()).isEqualTo(1);
        }
    }

    @Test
    void aFormerMentorSeesNothingAndRatesNothingAnyMore() {
        var pairing = growing.pairing(ana, milan, "ON_HOLD");
        as(ana);
        var rated = rate(milan, first(next), Rating.DOING);
        var sheet = open(milan);
        answer(sheet, first(next), 0, Rating.LEADING, "");
        assertThat(journeys.isOpen(milan.id())).isTrue();

        growing.end(pairing);

        assertThat(journeys.isOpen(milan.id())).isFalse();
        assertThatThrownBy(() -> journey(milan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(milan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessing.sheet(sheet.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(sheet, first(next), 1, Rating.DOING, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessing.finish(sheet.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessing.result(rated)).isInstanceOf(NotFound.class);
        as(milan);
        assertThat(journey(milan).ledger().getFirst().others()).isNotNull();
    }

    @Test
    void nobodyElseFindsTheJourney() {
        var mine = rateAll(milan, Rating.DOING);
        growing.pairing(stranger, milan, "PROPOSED");
        var administrator = new Actor(PersonId.next(), "Ada", null, null, true);
        for (var reader : new Actor[] {stranger, administrator}) {
            as(reader);
            assertThat(journeys.isOpen(milan.id())).isFalse();
            assertThatThrownBy(() -> journey(milan)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> assessing.result(mine)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> open(milan)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aDraftIsReadByItsRaterAlone() {
        growing.pairing(ana, milan, "ACTIVE");
        as(ana);
        var hers = open(milan);
        answer(hers, first(next), 0, Rating.NOT_YET, "To be talked about.");
        for (var reader : new Actor[] {milan, lead}) {
            as(reader);
            assertThat(journey(milan).drafts()).isEmpty();
            assertThatThrownBy(() -> assessing.sheet(hers.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answer(hers, first(next), 1, Rating.DOING, ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> assessing.finish(hers.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> assessing.discard(hers.id())).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anybodyOutsideTheMapHasNoLedgerAndIsNotRated() {
        var gone = growing.person("Gone", own, today.minusYears(2));
        jdbc.update(
                "update level_assignment set valid_to = ? where person_id = ?",
                today,
                gone.id().value());
        as(lead);
        var journey = journey(gone);
        assertThat(journey.shown()).isNull();
        assertThat(journey.mayRate()).isFalse();
        assertThatThrownBy(() -> open(gone))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.rule()).isEqualTo("journey.outside-the-map"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void worksWithFewLevelsAndWithMany(int levels) {
        var ladder = Growing.publishLadder(frameworks, levels, framework.version() + 1, clock.instant());
        for (var level : ladder.levels()) {
            var somebody = growing.person("On " + level.name(), level, today.minusDays(100));
            as(somebody);
            var top = level.equals(ladder.levels().getLast());
            var journey = journey(somebody);
            assertThat(journey.steps()).hasSize(levels);
            assertThat(journey.shown())
                    .isEqualTo(
                            top
                                    ? level.id()
                                    : ladder.after(level.id()).orElseThrow().id());
            assertThat(journey.readiness()).isInstanceOf(top ? Readiness.TopOfLadder.class : Readiness.Gaps.class);
            assertThat(open(somebody).answers()).hasSize(top ? 2 : 4);
            for (var towards : ladder.levels())
                assertThat(journeys.journey(somebody.id(), towards.id()).ledger())
                        .hasSize(2);
        }
    }

    @Test
    void sendsTheSameStatementsHoweverMuchThereIs() {
        journey(milan);
        var few = SqlStatements.during(() -> journey(milan));
        for (var n = 0; n < 12; n++) {
            goal(milan, "Goal " + n, Visibility.EVERYONE, first(next));
            growing.evidence(milan, second(next), Visibility.EVERYONE, null, today.minusDays(n));
            rateAll(milan, Rating.DOING);
            entities.clear();
        }
        var many = SqlStatements.during(() -> journey(milan));
        assertThat(many).isEqualTo(few).hasSizeLessThan(10);
        assertThat(journey(milan).goals()).hasSize(Journey.MOST_GOALS);
        assertThat(journey(milan).goalCount()).isEqualTo(12);
        assertThat(journey(milan).assessments()).hasSize(Journey.MOST_ASSESSMENTS);
    }

    /** The same in another thread. */
    private static <T> Callable<T> signedIn(Callable<T> work) {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return () -> {
            SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
            try {
                return work.call();
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    private void as(Actor who) {
        given(actor.get()).willReturn(who);
    }

    private Journey journey(Actor who) {
        return journeys.journey(who.id(), null);
    }

    private AssessmentSheet open(Actor subject) {
        return assessing.open(new OpenAssessment(subject.id(), null));
    }

    private void answer(AssessmentSheet sheet, ResponsibilityId asked, int seen, Rating rating, String note) {
        assessing.answer(new AnswerQuestion(sheet.id(), asked, seen, rating, note));
    }

    private AssessmentId rateAll(Actor subject, Rating rating) {
        var sheet = open(subject);
        sheet.answers().forEach((asked, answer) -> answer(sheet, asked, answer.revision(), rating, ""));
        return assessing.finish(sheet.id());
    }

    private AssessmentId rate(Actor subject, ResponsibilityId asked, Rating rating) {
        var sheet = open(subject);
        answer(sheet, asked, 0, rating, "");
        return assessing.finish(sheet.id());
    }

    /** Makes what was assessed so far older. */
    private void back(int days) {
        jdbc.update(
                "update assessment set made_on = made_on - ?, made_at = made_at - ? * interval '1 day'", days, days);
        entities.clear();
    }

    private GoalId goal(Actor owner, String title, Visibility visibility, ResponsibilityId grows) {
        var on = today.minusDays(30);
        var change = new Change(owner.id(), on, on.atTime(9, 0).toInstant(ZoneOffset.UTC));
        var goal = Goal.draft(
                owner.id(), new GoalText(title, "More"), today.plusDays(60), visibility, Set.of(grows), change);
        goal.activate(change);
        goals.save(goal);
        entities.flush();
        return goal.id();
    }

    private static ResponsibilityId first(Level level) {
        return level.responsibilities().get(0).id();
    }

    private static ResponsibilityId second(Level level) {
        return level.responsibilities().get(1).id();
    }
}
