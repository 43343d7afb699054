package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.Organisation;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Ids;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** Evidence down to the rows, and who finds it. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "CONTRIBUTOR")
class EvidenceKeepingIT {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EvidenceKeeping keeping;

    @Autowired
    EvidenceLog log;

    @Autowired
    AllEvidence all;

    @Autowired
    Goals goals;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    LocalDate today;
    Organisation organisation;
    PersonId owner;
    PersonId mentor;
    PersonId lead;
    PersonId colleague;
    UUID pairing;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        owner = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(1));
        mentor = organisation.person("Ana", Scope.MENTOR, today.minusYears(1));
        lead = organisation.person("Mei", Scope.LEAD, today.minusYears(1));
        colleague = organisation.person("Elif", Scope.CONTRIBUTOR, today.minusYears(1));
        pairing = organisation.pairing(mentor, owner, PairingState.ACTIVE, today.minusDays(90));
        actAs(owner, Scope.CONTRIBUTOR);
    }

    @Test
    void comesBackAsItWasSavedAndRevised() {
        var shown = responsibility(null);
        var goal = goal(Visibility.EVERYONE);
        var id = EvidenceId.next();
        var time = new EvidenceTime(today.minusDays(9), today.minusDays(2));
        keeping.add(new KeepEvidence(
                id,
                0,
                new EvidenceText("Ran it", "More"),
                time,
                new WebLink("https://example.com/a"),
                Set.of(shown),
                goal,
                Visibility.ONLY_ME));
        var stored = reload(id);
        assertThat(stored.text()).isEqualTo(new EvidenceText("Ran it", "More"));
        assertThat(stored.time()).isEqualTo(time);
        assertThat(stored.link().host()).isEqualTo("example.com");
        assertThat(stored.goal()).contains(goal);
        assertThat(stored.responsibilities()).containsExactly(shown);
        assertThat(stored.owner()).isEqualTo(owner);

        var other = responsibility(null);
        keeping.edit(new KeepEvidence(
                id,
                stored.version(),
                new EvidenceText("Ran it whole", ""),
                EvidenceTime.on(today),
                WebLink.NONE,
                Set.of(other),
                null,
                Visibility.EVERYONE));
        var revised = reload(id);
        assertThat(revised.text().title()).isEqualTo("Ran it whole");
        assertThat(revised.time()).isEqualTo(EvidenceTime.on(today));
        assertThat(revised.link()).isEqualTo(WebLink.NONE);
        assertThat(revised.goal()).isEmpty();
        assertThat(revised.responsibilities()).containsExactly(other);
        assertThat(revised.visibility()).isEqualTo(Visibility.EVERYONE);
    }

    @Test
    void savedTwiceIsKeptOnce() {
        var command = command("Twice", null, Visibility.EVERYONE);
        keeping.add(command);
        keeping.add(command);
        assertThat(log.count(EvidenceFilter.of(owner))).isEqualTo(1);
    }

    @Test
    void isChangedByItsOwnerAlone() {
        var command = kept(null, Visibility.EVERYONE);
        for (var scope : Scope.values()) {
            actAs(lead, scope);
            assertThatThrownBy(() -> keeping.edit(command)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keeping.add(command)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keeping.remove(command.id(), 0)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void belongsToNoGoalOfSomebodyElse() {
        var goal = goal(Visibility.EVERYONE);
        actAs(colleague, Scope.CONTRIBUTOR);
        assertThatThrownBy(() -> keeping.add(command("Mine", goal, Visibility.EVERYONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.ownGoal(goal)).isInstanceOf(NotFound.class);
        assertThat(log.ownGoals("", ALL)).isEmpty();
    }

    @Test
    void tellsWhoeverSawAnOlderVersion() {
        var seen = kept(null, Visibility.EVERYONE);
        keeping.edit(new KeepEvidence(
                seen.id(), 0, seen.text(), seen.time(), seen.link(), Set.of(), null, Visibility.ONLY_ME));
        entities.flush();
        assertThatThrownBy(() -> keeping.edit(seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> keeping.remove(seen.id(), 0)).isInstanceOf(ChangedMeanwhile.class);
        keeping.remove(seen.id(), 1);
        assertThat(log.count(EvidenceFilter.of(owner))).isZero();
        assertThatThrownBy(() -> keeping.edit(seen)).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotOfTheFuture() {
        var command = new KeepEvidence(
                EvidenceId.next(),
                0,
                new EvidenceText("Soon", ""),
                EvidenceTime.on(today.plusDays(1)),
                WebLink.NONE,
                Set.of(),
                null,
                Visibility.EVERYONE);
        assertThatThrownBy(() -> keeping.add(command)).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void isSeenLikeItsGoalWhateverItSaysItself(Visibility visibility) {
        var goal = goal(visibility);
        var opposite = visibility == Visibility.ONLY_ME ? Visibility.EVERYONE : Visibility.ONLY_ME;
        var command = kept(goal, opposite);
        seenByWhom(command.id(), goal, visibility);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void isSeenAsItSaysOnItsOwn(Visibility visibility) {
        seenByWhom(kept(null, visibility).id(), null, visibility);
    }

    private void seenByWhom(EvidenceId id, @Nullable GoalId goal, Visibility visibility) {
        var shared = visibility != Visibility.ONLY_ME;
        found(id, goal, true);
        actAs(mentor, Scope.MENTOR);
        found(id, goal, shared);
        actAs(lead, Scope.LEAD);
        found(id, goal, shared);
        actAs(colleague, Scope.CONTRIBUTOR);
        found(id, goal, visibility == Visibility.EVERYONE);
        // an administrator without a level
        given(actor.get()).willReturn(new Actor(colleague, "Robin", null, null, true));
        found(id, goal, false);

        jdbc.sql("update pairing set state = 'COMPLETED' where id = :id")
                .param("id", pairing)
                .update();
        actAs(mentor, Scope.MENTOR);
        found(id, goal, visibility == Visibility.EVERYONE);
    }

    /** In every read there is. */
    private void found(EvidenceId id, @Nullable GoalId goal, boolean found) {
        entities.flush();
        assertThat(log.count(EvidenceFilter.of(owner))).isEqualTo(found ? 1 : 0);
        assertThat(log.rows(EvidenceFilter.of(owner), ALL)).hasSize(found ? 1 : 0);
        if (goal != null) {
            assertThat(log.count(EvidenceFilter.of(goal))).isEqualTo(found ? 1 : 0);
            assertThat(log.rows(EvidenceFilter.of(goal), ALL)).hasSize(found ? 1 : 0);
        }
        if (found) assertThat(log.one(id).id()).isEqualTo(id);
        else assertThatThrownBy(() -> log.one(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesAgainWhenTheGoalIsNarrowed() {
        var goal = goal(Visibility.EVERYONE);
        var id = kept(goal, Visibility.EVERYONE).id();
        actAs(lead, Scope.LEAD);
        found(id, goal, true);
        goals.findById(goal).orElseThrow().showTo(Visibility.ONLY_ME);
        found(id, goal, false);
    }

    @Test
    void isFilteredByResponsibilityAndCompetencyAndNewestFirst() {
        var competency = competency();
        var shown = responsibility(competency);
        var older = new KeepEvidence(
                EvidenceId.next(),
                0,
                new EvidenceText("Older", ""),
                EvidenceTime.on(today.minusDays(5)),
                WebLink.NONE,
                Set.of(shown),
                null,
                Visibility.EVERYONE);
        keeping.add(older);
        var newer = kept(null, Visibility.EVERYONE);
        entities.flush();
        assertThat(log.rows(EvidenceFilter.of(owner), ALL))
                .extracting(EvidenceRow::id)
                .containsExactly(newer.id(), older.id());
        assertThat(log.rows(new EvidenceFilter(owner, null, null, shown), ALL))
                .singleElement()
                .satisfies(row -> assertThat(row.shows())
                        .extracting(EvidenceRow.Shown::description)
                        .containsExactly("Carries it"));
        assertThat(log.rows(new EvidenceFilter(owner, null, competency, null), ALL))
                .extracting(EvidenceRow::id)
                .containsExactly(older.id());
        assertThat(log.count(new EvidenceFilter(owner, null, competency(), null)))
                .isZero();
        assertThat(log.rows(EvidenceFilter.of(owner), new Slice(1, 1)))
                .extracting(EvidenceRow::id)
                .containsExactly(older.id());
    }

    @Test
    void takesOneStatementAListHoweverLong() {
        for (var i = 0; i < 5; i++) kept(null, Visibility.EVERYONE);
        entities.flush();
        assertThat(SqlStatements.during(() -> log.rows(EvidenceFilter.of(owner), ALL)))
                .hasSize(1);
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void isNothingForAnAdministratorWithoutALevel() {
        assertThatThrownBy(() -> log.count(EvidenceFilter.of(owner))).isInstanceOf(AccessDeniedException.class);
    }

    private KeepEvidence kept(@Nullable GoalId goal, Visibility visibility) {
        var command = command("Ran the experiment", goal, visibility);
        keeping.add(command);
        return command;
    }

    private KeepEvidence command(String title, @Nullable GoalId goal, Visibility visibility) {
        return new KeepEvidence(
                EvidenceId.next(),
                0,
                new EvidenceText(title, ""),
                EvidenceTime.on(today),
                WebLink.NONE,
                Set.of(),
                goal,
                visibility);
    }

    private GoalId goal(Visibility visibility) {
        var goal = Goal.draft(
                owner,
                new GoalText("Grow", "More"),
                today.plusDays(30),
                visibility,
                Set.of(),
                new Change(owner, today, clock.instant()));
        return goals.save(goal).id();
    }

    private CompetencyId competency() {
        var id = Ids.next();
        jdbc.sql("insert into competency (id) values (:id)").param("id", id).update();
        jdbc.sql("""
                insert into framework_competency (framework_id, competency_id, position, name)
                select id, :id, (select coalesce(max(position), 0) + 1 from framework_competency where framework_id = f.id),
                       cast(:id as text)
                  from framework f where state = 'PUBLISHED'
                """).param("id", id).update();
        return new CompetencyId(id);
    }

    private ResponsibilityId responsibility(@Nullable CompetencyId competency) {
        var id = Ids.next();
        var of = competency == null ? competency() : competency;
        jdbc.sql("insert into responsibility (id) values (:id)").param("id", id).update();
        jdbc.sql("""
                insert into framework_responsibility
                       (framework_id, responsibility_id, level_id, competency_id, position, description)
                select f.id, :id, (select level_id from framework_level where framework_id = f.id order by rank limit 1),
                       :competency, (select coalesce(max(position), 0) + 1 from framework_responsibility where framework_id = f.id),
                       'Carries it'
                  from framework f where state = 'PUBLISHED'
                """).param("id", id).param("competency", of.value()).update();
        return new ResponsibilityId(id);
    }

    private Evidence reload(EvidenceId id) {
        entities.flush();
        entities.clear();
        return all.findById(id).orElseThrow();
    }

    private void actAs(PersonId person, Scope scope) {
        given(actor.get()).willReturn(new Actor(person, "Somebody", null, scope, false));
    }
}
