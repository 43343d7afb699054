package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.Scope;
import dev.waymark.mentorship.Organisation;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** Who says and reads what about a goal. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "CONTRIBUTOR")
class CommentingIT {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Commenting commenting;

    @Autowired
    Comments comments;

    @Autowired
    Goals goals;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    LocalDate today;
    PersonId owner;
    PersonId mentor;
    PersonId lead;
    PersonId colleague;
    UUID pairing;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        var organisation = new Organisation(jdbc);
        owner = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(1));
        mentor = organisation.person("Ana", Scope.MENTOR, today.minusYears(1));
        lead = organisation.person("Mei", Scope.LEAD, today.minusYears(1));
        colleague = organisation.person("Elif", Scope.CONTRIBUTOR, today.minusYears(1));
        pairing = organisation.pairing(mentor, owner, PairingState.ACTIVE, today.minusDays(90));
        actAs(owner, Scope.CONTRIBUTOR);
    }

    @Test
    void comesBackAsItWasSaid() {
        var goal = goal(Visibility.MENTOR_AND_LEADS);
        var id = say(goal, " Who would notice? ");
        entities.flush();
        entities.clear();
        assertThat(comments.findById(id)).hasValueSatisfying(stored -> {
            assertThat(stored.words()).isEqualTo("Who would notice?");
            assertThat(stored.goal()).isEqualTo(goal);
            assertThat(stored.author()).isEqualTo(owner);
        });
        assertThat(SqlStatements.during(() -> commenting.about(goal, ALL))).hasSize(2);
    }

    @Test
    void saidTwiceIsSaidOnce() {
        var goal = goal(Visibility.EVERYONE);
        var command = new SayOnGoal(CommentId.next(), goal, "Once");
        commenting.say(command);
        commenting.say(command);
        entities.flush();
        assertThat(commenting.about(goal, ALL).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void isForThoseWhoSeeTheGoal(Visibility visibility) {
        var goal = goal(visibility);
        say(goal, "Hello");
        entities.flush();
        var shared = visibility != Visibility.ONLY_ME;
        open(goal, true);
        actAs(mentor, Scope.MENTOR);
        open(goal, shared);
        actAs(lead, Scope.LEAD);
        open(goal, shared);
        actAs(colleague, Scope.CONTRIBUTOR);
        open(goal, visibility == Visibility.EVERYONE);
        given(actor.get()).willReturn(new Actor(colleague, "Robin", null, null, true));
        open(goal, false);
        jdbc.sql("update pairing set state = 'COMPLETED' where id = :id")
                .param("id", pairing)
                .update();
        actAs(mentor, Scope.MENTOR);
        open(goal, visibility == Visibility.EVERYONE);
    }

    private void open(GoalId goal, boolean open) {
        if (open) {
            assertThat(commenting.about(goal, ALL).comments()).isNotEmpty();
            say(goal, "Me too");
            entities.flush();
        } else {
            assertThatThrownBy(() -> commenting.about(goal, ALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> say(goal, "Me too")).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void hidesFromItsOwnAuthorWhenTheGoalIsNarrowed() {
        var goal = goal(Visibility.MENTOR_AND_LEADS);
        actAs(mentor, Scope.MENTOR);
        var id = say(goal, "Good");
        goals.findById(goal).orElseThrow().showTo(Visibility.ONLY_ME);
        entities.flush();
        assertThatThrownBy(() -> commenting.about(goal, ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.takeBack(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void isTakenBackByItsAuthorForADay() {
        var goal = goal(Visibility.EVERYONE);
        var id = say(goal, "Hasty");
        actAs(lead, Scope.LEAD);
        assertThatThrownBy(() -> commenting.takeBack(id)).isInstanceOf(NotAllowed.class);
        actAs(owner, Scope.CONTRIBUTOR);
        var old = say(goal, "Old");
        entities.flush();
        jdbc.sql("update goal_comment set made_at = made_at - interval '25 hours' where id = :id")
                .param("id", old.value())
                .update();
        entities.clear();
        assertThatThrownBy(() -> commenting.takeBack(old)).isInstanceOf(BrokenRule.class);
        commenting.takeBack(id);
        entities.flush();
        assertThat(commenting.about(goal, ALL).comments())
                .extracting(Conversation.Said::id)
                .containsExactly(old);
    }

    @Test
    void saysSomething() {
        var goal = goal(Visibility.EVERYONE);
        assertThatThrownBy(() -> say(goal, "  ")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> say(goal, "x".repeat(Comment.LONGEST + 1))).isInstanceOf(BrokenRule.class);
    }

    private CommentId say(GoalId goal, String words) {
        var id = CommentId.next();
        commenting.say(new SayOnGoal(id, goal, words));
        return id;
    }

    private GoalId goal(Visibility visibility) {
        var goal = goals.save(Goal.draft(
                owner,
                new GoalText("Grow", "More"),
                today.plusDays(30),
                visibility,
                Set.of(),
                new Change(owner, today, clock.instant())));
        entities.flush();
        return goal.id();
    }

    private void actAs(PersonId person, Scope scope) {
        given(actor.get()).willReturn(new Actor(person, "Somebody", null, scope, false));
    }
}
