package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Level;
import dev.waymark.career.Scope;
import dev.waymark.growth.Journeys;
import dev.waymark.growth.Readiness;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** What the two of a pairing see, from the use case to the tables, and what they do not. */
@IntegrationTest
@WithMockUser(roles = {"CONTRIBUTOR", "MENTOR"})
@Transactional
class FollowingIT {

    @Autowired
    Following following;

    @Autowired
    Journeys journeys;

    @Autowired
    CareerMap careerMap;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    private LocalDate today;
    private Organisation organisation;
    private PersonId ana;
    private PersonId milan;
    private UUID pairing;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        ana = organisation.person("Ana", Scope.MENTOR, today.minusYears(3));
        milan = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(2));
        pairing = organisation.pairing(ana, milan, PairingState.ACTIVE, today.minusDays(90));
        as(ana, Scope.MENTOR);
    }

    @Test
    void aMentorSeesWhenTheyMetAndMeetAndWhatIsStillToDo() {
        organisation.held(pairing, today.minusDays(20));
        var last = session("HELD", today.minusDays(4), "We spoke");
        session("PLANNED", today.minusDays(2), "");
        var next = session("PROPOSED", today, "");
        session("PLANNED", today.plusDays(3), "");
        session("CANCELLED", today.minusDays(1), "");
        action(milan, "Shadow the guild lead", today.plusDays(2), null);
        action(ana, "Share the KPI deck", today.minusDays(8), null);
        action(ana, "Done long ago", today.minusDays(30), "done_at");
        action(ana, "Not any more", today.minusDays(30), "dropped_at");

        var mine = following.mentees();
        assertThat(mine.used()).isEqualTo(1);
        assertThat(mine.mentees()).singleElement().satisfies(row -> {
            assertThat(row.mentee().name()).isEqualTo("Milan");
            assertThat(row.pairing().last())
                    .isEqualTo(new PairingGlance.Held(new SessionId(last), today.minusDays(4), true));
            assertThat(row.pairing().next()).satisfies(planned -> {
                assertThat(planned.session().value()).isEqualTo(next);
                assertThat(planned.proposed()).isTrue();
            });
            assertThat(row.pairing().actions())
                    .extracting(PairingGlance.Action::text)
                    .containsExactly("Share the KPI deck", "Shadow the guild lead");
            assertThat(row.pairing().begunOn()).isEqualTo(today.minusDays(90));
            assertThat(row.needs()).containsExactly(new Need(Need.Kind.LATE_ACTION, 8));
        });
    }

    @Test
    void whatTheMenteeKeepsIsNeitherShownNorCounted() {
        organisation.goal(milan, "Shared", "MENTOR_AND_LEADS", today);
        organisation.goal(milan, "Hidden", "ONLY_ME", today);
        organisation.goal(milan, "For all", "EVERYONE", today);
        assertThat(following.mentees().mentees())
                .singleElement()
                .satisfies(row -> assertThat(row.growth().goals())
                        .extracting(goal -> goal.goal().title())
                        .containsExactlyInAnyOrder("Shared", "For all"));
    }

    @Test
    void theGapsAreThoseOfTheJourney() {
        var asked = next(milan).responsibilities();
        assertThat(gaps()).isEqualTo(asked.size()).isEqualTo(gapsOfTheJourney());
        organisation.rate(milan, milan, asked.getFirst().id().value(), "DOING", today);
        assertThat(gaps()).isEqualTo(asked.size());
        organisation.evidence(milan, "Carried", asked.getFirst().id().value(), "ONLY_ME", null, today);
        assertThat(gaps()).as("hidden evidence shows nothing").isEqualTo(asked.size());
        organisation.evidence(milan, "Carried", asked.getFirst().id().value(), "MENTOR_AND_LEADS", null, today);
        assertThat(gaps()).isEqualTo(asked.size() - 1).isEqualTo(gapsOfTheJourney());
    }

    private @Nullable Integer gaps() {
        return following.mentees().mentees().getFirst().growth().gaps();
    }

    private int gapsOfTheJourney() {
        return journeys.journey(milan, null).readiness() instanceof Readiness.Gaps gaps
                ? gaps.gaps().size()
                : 0;
    }

    @Test
    void nobodyElsesMenteesAndNoEndedPairingAreShown() {
        var other = organisation.person("Olga", Scope.MENTOR, today.minusYears(3));
        as(other, Scope.MENTOR);
        assertThat(following.mentees().mentees()).isEmpty();
        as(ana, Scope.MENTOR);
        end(pairing, PairingState.COMPLETED, "Goal reached");
        assertThat(following.mentees().mentees()).isEmpty();
        assertThat(following.mentees().used()).isZero();
    }

    @Test
    void aMenteeSeesTheMentorsOfNowAndOfBefore() {
        var before = organisation.person("Olga", Scope.MENTOR, today.minusYears(3));
        var ended = organisation.pairing(before, milan, PairingState.ACTIVE, today.minusDays(400));
        end(ended, PairingState.ENDED_EARLY, "Other line");
        action(milan, "Shadow the guild lead", today.plusDays(2), null);
        as(milan, Scope.CONTRIBUTOR);
        var mine = following.mentors();
        assertThat(mine.mentors()).singleElement().satisfies(mentor -> {
            assertThat(mentor.mentor().name()).isEqualTo("Ana");
            assertThat(mentor.pairing().actions()).hasSize(1);
        });
        assertThat(mine.past()).singleElement().satisfies(past -> {
            assertThat(past.other().name()).isEqualTo("Olga");
            assertThat(past.end()).isEqualTo(PairingState.ENDED_EARLY);
            assertThat(past.begunOn()).isEqualTo(today.minusDays(400));
            assertThat(past.endedOn()).isEqualTo(today);
            assertThat(past.reason()).isEqualTo("Other line");
        });
    }

    @Test
    void aProposalThatCameToNothingIsNoPairingOfBefore() {
        var other = organisation.person("Olga", Scope.MENTOR, today.minusYears(3));
        var proposed = organisation.pairing(other, milan, PairingState.PROPOSED, today.minusDays(9));
        end(proposed, PairingState.ENDED_EARLY, "Too close to my own team");
        as(milan, Scope.CONTRIBUTOR);
        assertThat(following.mentors().past()).isEmpty();
        as(other, Scope.MENTOR);
        assertThat(following.mentees().past()).isEmpty();
    }

    @Test
    @WithMockUser(roles = "CONTRIBUTOR")
    void whoseLevelDoesNotMentorHasNoMentees() {
        assertThatThrownBy(following::mentees).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sendsTheSameStatementsHoweverManyMenteesThereAre() {
        following.mentees();
        var few = SqlStatements.during(following::mentees);
        for (var n = 0; n < 2; n++) {
            var another = organisation.person("Another " + n, Scope.CONTRIBUTOR, today.minusYears(1));
            organisation.pairing(ana, another, PairingState.ACTIVE, today.minusDays(20));
            organisation.goal(another, "A goal", "EVERYONE", today);
        }
        assertThat(following.mentees().mentees()).hasSize(3);
        assertThat(SqlStatements.during(following::mentees)).isEqualTo(few).hasSize(6);
        as(milan, Scope.CONTRIBUTOR);
        assertThat(SqlStatements.during(following::mentors)).hasSize(3);
    }

    private void as(PersonId who, Scope scope) {
        given(actor.get()).willReturn(new Actor(who, "x", null, scope, false));
    }

    private Level next(PersonId person) {
        var level = jdbc.sql("select level_id from level_assignment where person_id = :id")
                .param("id", person.value())
                .query(UUID.class)
                .single();
        var framework = careerMap.published();
        return framework
                .after(framework.levels().stream()
                        .filter(one -> one.id().value().equals(level))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private UUID session(String state, LocalDate on, String notes) {
        var id = Ids.next();
        jdbc.sql("""
                insert into mentorship_session (id, pairing_id, state, starts_at, held_on, shared_notes, version)
                values (:id, :pairing, :state, :at, :held, :notes, 0)
                """)
                .param("id", id)
                .param("pairing", pairing)
                .param("state", state)
                .param("at", on.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime())
                .param("held", state.equals("HELD") ? on : null)
                .param("notes", notes)
                .update();
        return id;
    }

    /** @param over the column that says that it is done or dropped; null while it is open */
    private void action(PersonId owner, String text, LocalDate due, @Nullable String over) {
        jdbc.sql("insert into mentorship_action (id, pairing_id, author_id, owner_id, text, due_on, added_at, version"
                        + (over == null ? "" : ", " + over)
                        + ") values (:id, :pairing, :owner, :owner, :text, :due, now(), 0"
                        + (over == null ? "" : ", now()")
                        + ")")
                .param("id", Ids.next())
                .param("pairing", pairing)
                .param("owner", owner.value())
                .param("text", text)
                .param("due", due)
                .update();
    }

    private void end(UUID which, PairingState state, String reason) {
        jdbc.sql("update pairing_phase set valid_to = :today where pairing_id = :id and valid_to is null")
                .param("today", today)
                .param("id", which)
                .update();
        organisation.phase(which, ana, state, today, null);
        jdbc.sql("update pairing_phase set reason = :reason where pairing_id = :id and valid_to is null")
                .param("reason", reason)
                .param("id", which)
                .update();
        jdbc.sql("update pairing set state = :state where id = :id")
                .param("state", state.name())
                .param("id", which)
                .update();
    }
}
