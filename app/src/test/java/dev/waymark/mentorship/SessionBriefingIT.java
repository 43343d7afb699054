package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.GrowthNews;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Rating;
import dev.waymark.mentorship.TalkingPoint.Why;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** What the two of a pairing read before they meet, from what is stored. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "CONTRIBUTOR")
class SessionBriefingIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionBriefing briefing;

    @Autowired
    CareerMap careerMap;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    private LocalDate today;
    private Organisation organisation;
    private PersonId ana;
    private PersonId milan;
    private UUID pairing;
    private SessionId session;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        ana = organisation.person("Ana", Scope.MENTOR, today.minusYears(3));
        milan = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(2));
        pairing = organisation.pairing(ana, milan, PairingState.ACTIVE, today.minusDays(90));
        session = session("PLANNED", today.plusDays(2));
        as(ana, Scope.MENTOR);
    }

    @Test
    void beginsWithThePairingUntilTheTwoHaveMet() {
        assertThat(brief().since()).isEqualTo(today.minusDays(90));
        assertThat(brief().met()).isFalse();
        session("HELD", today.minusDays(40));
        session("HELD", today.minusDays(20));
        session("MISSED", today.minusDays(6));
        assertThat(brief().since()).isEqualTo(today.minusDays(20));
        assertThat(brief().met()).isTrue();
    }

    @Test
    void saysHowGoalsMovedSinceTheLastSession() {
        session("HELD", today.minusDays(20));
        var moved = organisation.goal(milan, "Moved", "MENTOR_AND_LEADS", today.minusDays(80));
        organisation.checkIn(moved, today.minusDays(60), 20, 8, "Began");
        organisation.checkIn(moved, today.minusDays(21), 40, 7, "Half of it");
        organisation.checkIn(moved, today.minusDays(20), 50, 7, "On the day itself");
        organisation.checkIn(moved, today.minusDays(3), 75, 5, "The API slips");
        var begun = organisation.goal(milan, "Begun", "EVERYONE", today.minusDays(5));
        var silent = organisation.goal(milan, "Silent", "EVERYONE", today.minusDays(80));
        organisation.checkIn(silent, today.minusDays(30), 30, 7, "Long ago");

        assertThat(brief().news().goalCount()).isEqualTo(2);
        assertThat(brief().news().goals())
                .satisfiesExactly(
                        goal -> {
                            assertThat(goal.goal().id().value()).isEqualTo(moved);
                            assertThat(goal.entered()).isFalse();
                            assertThat(goal.checkIns()).isEqualTo(2);
                            assertThat(goal.before())
                                    .isEqualTo(new GrowthNews.Standing(new Progress(40), new Confidence(7)));
                            assertThat(goal.now())
                                    .isEqualTo(new GrowthNews.Said(
                                            new Progress(75), new Confidence(5), "The API slips", today.minusDays(3)));
                        },
                        goal -> {
                            assertThat(goal.goal().id().value()).isEqualTo(begun);
                            assertThat(goal.entered()).isTrue();
                            assertThat(goal.before()).isNull();
                            assertThat(goal.now()).isNull();
                        });
    }

    @Test
    void aCorrectionCountsInPlaceOfWhatItCorrects() {
        var goal = organisation.goal(milan, "Moved", "EVERYONE", today.minusDays(100));
        organisation.checkIn(goal, today, 57, 7, "A slip");
        jdbc.sql("""
                        insert into check_in (id, goal_id, author_id, progress, confidence, changed, made_on, made_at, corrects)
                        select :id, goal_id, author_id, 75, 7, 'As meant', made_on, made_at + interval '1 minute', id
                          from check_in where goal_id = :goal
                        """).param("id", Ids.next()).param("goal", goal).update();
        assertThat(brief().news().goals()).singleElement().satisfies(moved -> {
            assertThat(moved.checkIns()).isEqualTo(1);
            assertThat(Objects.requireNonNull(moved.now()).changed()).isEqualTo("As meant");
        });
    }

    /** Both look at the same page: what the mentee keeps is not on it when the mentee looks, either. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatTheMenteeKeepsIsNotOnIt(boolean mentorLooks) {
        var asked = next().responsibilities().getFirst().id().value();
        var hidden = organisation.goal(milan, "Hidden goal", "ONLY_ME", today.minusDays(5));
        organisation.checkIn(hidden, today, 20, 7, "Hidden words");
        organisation.evidence(milan, "Hidden for the goal", asked, "EVERYONE", hidden, today);
        organisation.evidence(milan, "Hidden on its own", asked, "ONLY_ME", null, today);
        jdbc.sql("insert into goal_responsibility values (?, ?)")
                .params(hidden, asked)
                .update();
        if (!mentorLooks) as(milan, Scope.CONTRIBUTOR);

        assertThat(brief().news().isEmpty()).isTrue();
        assertThat(brief().news().goalCount() + brief().news().evidenceCount()).isZero();
        assertThat(brief().talk()).satisfies(point -> {
            assertThat(Objects.requireNonNull(point).line().goal()).isNull();
            assertThat(point.line().evidence()).isZero();
        });
    }

    @Test
    void namesNewEvidenceAndNewRatings() {
        session("HELD", today.minusDays(20));
        var asked = next().responsibilities().getFirst().id().value();
        organisation.evidence(milan, "Before", asked, "EVERYONE", null, today.minusDays(30));
        organisation.evidence(milan, "Ran the review", asked, "MENTOR_AND_LEADS", null, today.minusDays(2));
        organisation.rate(milan, milan, asked, "LEARNING", today.minusDays(50));
        organisation.rate(milan, ana, asked, "LEARNING", today.minusDays(10));
        organisation.rate(milan, milan, asked, "DOING", today.minusDays(4));
        organisation.rate(milan, milan, asked, "DOING", today.minusDays(1));

        assertThat(brief().news().evidence())
                .extracting(GrowthNews.OfEvidence::title)
                .containsExactly("Ran the review");
        assertThat(brief().news().assessments())
                .satisfiesExactly(
                        same -> assertThat(same.changes()).isEmpty(),
                        risen -> {
                            assertThat(risen.by().id()).isEqualTo(milan);
                            assertThat(risen.isFirst()).isFalse();
                            assertThat(risen.changes()).singleElement().satisfies(change -> {
                                assertThat(change.before()).isEqualTo(Rating.LEARNING);
                                assertThat(change.now()).isEqualTo(Rating.DOING);
                            });
                        },
                        first -> {
                            assertThat(first.by().id()).isEqualTo(ana);
                            assertThat(first.isFirst()).isTrue();
                        });
    }

    @Test
    void offersTheGapOfThePairingsFocusFirst() {
        var asked = next().responsibilities();
        var first = asked.getFirst();
        assertThat(Objects.requireNonNull(brief().talk()).line().responsibility())
                .isEqualTo(first);
        var other = asked.stream()
                .filter(one -> !one.competency().equals(first.competency()))
                .findFirst()
                .orElseThrow();
        jdbc.sql("insert into pairing_focus values (?, ?)")
                .params(pairing, other.competency().value())
                .update();
        assertThat(brief().talk()).satisfies(point -> {
            assertThat(Objects.requireNonNull(point).line().responsibility()).isEqualTo(other);
            assertThat(point.why()).containsExactly(Why.FOCUS, Why.NO_GOAL, Why.NO_EVIDENCE);
        });
        assertThat(Objects.requireNonNull(brief().towards()).id()).isEqualTo(next().id());
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"HELD", "MISSED", "CANCELLED"})
    void aSessionThatIsOverHasNone(SessionState state) {
        assertThat(briefing.brief(session(state.name(), today.minusDays(1)))).isEmpty();
    }

    @Test
    void aClosedPairingHasNone() {
        jdbc.sql("update pairing set state = 'COMPLETED' where id = ?")
                .param(pairing)
                .update();
        assertThat(briefing.brief(session)).isEmpty();
    }

    @Test
    void forAnybodyElseItIsNotThere() {
        as(organisation.person("Mei", Scope.LEAD, today.minusYears(3)), Scope.LEAD);
        assertThatThrownBy(this::brief).isInstanceOf(NotFound.class);
    }

    @Test
    void takesTheSameStatementsHoweverMuchThereIs() {
        brief();
        var little = SqlStatements.during(this::brief);
        for (var n = 0; n < 10; n++) {
            var goal = organisation.goal(milan, "Goal " + n, "EVERYONE", today.minusDays(9));
            organisation.checkIn(goal, today, n, 7, "Went on");
            var asked = next().responsibilities().getFirst().id().value();
            organisation.evidence(milan, "Piece " + n, asked, "EVERYONE", goal, today);
            organisation.rate(milan, milan, asked, "LEARNING", today.minusDays(n));
        }
        assertThat(brief().news().goals()).hasSize(GrowthNews.MOST);
        assertThat(brief().news().goalCount()).isEqualTo(10);
        assertThat(SqlStatements.during(this::brief)).isEqualTo(little);
    }

    private SessionBrief brief() {
        return briefing.brief(session).orElseThrow();
    }

    private void as(PersonId who, Scope scope) {
        given(actor.get()).willReturn(new Actor(who, "x", null, scope, false));
    }

    private Level next() {
        var level = jdbc.sql("select level_id from level_assignment where person_id = ?")
                .param(milan.value())
                .query(UUID.class)
                .single();
        return careerMap.published().after(new LevelId(level)).orElseThrow();
    }

    private SessionId session(String state, LocalDate on) {
        var id = SessionId.next();
        jdbc.sql("""
                        insert into mentorship_session (id, pairing_id, state, starts_at, held_on, version)
                        values (:id, :pairing, :state, :at, :held, 0)
                        """)
                .param("id", id.value())
                .param("pairing", pairing)
                .param("state", state)
                .param("at", on.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime())
                .param("held", state.equals("HELD") ? on : null)
                .update();
        return id;
    }
}
