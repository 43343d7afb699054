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
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** Templates are kept, given and taken back, down to the rows. */
@IntegrationTest
@Transactional
@WithMockUser(roles = {"CONTRIBUTOR", "MENTOR"})
class TemplateGivingIT {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TemplateKeeping keeping;

    @Autowired
    TemplateGiving giving;

    @Autowired
    TemplateShelf shelf;

    @Autowired
    GoalOrigin origin;

    @Autowired
    GoalTemplates templates;

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
    PersonId lead;
    PersonId mentor;
    PersonId mentee;
    PersonId stranger;
    UUID pairing;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        lead = organisation.person("Mei", Scope.LEAD, today.minusYears(1));
        mentor = organisation.person("Ana", Scope.MENTOR, today.minusYears(1));
        mentee = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(1));
        stranger = organisation.person("Elif", Scope.CONTRIBUTOR, today.minusYears(1));
        pairing = organisation.pairing(mentor, mentee, PairingState.ACTIVE, today.minusDays(50));
        actAs(mentor, Scope.MENTOR);
    }

    @Test
    void aTemplateComesBackAsItWasSavedRevisedAndRetired() {
        var id = template();
        entities.flush();
        entities.clear();
        var stored = templates.findById(id).orElseThrow();
        assertThat(stored.text()).isEqualTo(new GoalText("Own a launch", "No surprise"));
        assertThat(stored.days()).isEqualTo(60);
        assertThat(stored.keeper()).isEqualTo(mentor);
        keeping.edit(new KeepTemplate(id, 0, new GoalText("Own two", ""), 90, Set.of()));
        assertThatThrownBy(() -> keeping.edit(new KeepTemplate(id, 0, new GoalText("Late", ""), 90, Set.of())))
                .isInstanceOf(ChangedMeanwhile.class);
        keeping.retire(id, 1);
        assertThat(shelf.template(id)).satisfies(row -> {
            assertThat(row.retired()).isTrue();
            assertThat(row.text().title()).isEqualTo("Own two");
        });
        assertThatThrownBy(() -> keeping.retire(id, 2)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> give(id, mentee)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void itsKeeperAndLeadsChangeIt() {
        var id = template();
        actAs(organisation.person("Ingrid", Scope.MENTOR, today.minusYears(1)), Scope.MENTOR);
        assertThat(shelf.template(id).changeable()).isFalse();
        assertThatThrownBy(() -> keeping.retire(id, 0)).isInstanceOf(NotAllowed.class);
        actAs(lead, Scope.LEAD);
        assertThat(shelf.template(id).changeable()).isTrue();
        keeping.retire(id, 0);
    }

    @Test
    void givesADraftThatSaysWhoGaveIt() {
        var id = template();
        assertThat(give(id, mentee)).isEqualTo(new TemplateGiving.Given(1, 0));
        var goal = goals.findById(goalOf(mentee)).orElseThrow();
        assertThat(goal.state()).isEqualTo(GoalState.DRAFT);
        assertThat(goal.visibility()).isEqualTo(Visibility.MENTOR_AND_LEADS);
        assertThat(goal.targetOn()).isEqualTo(today.plusDays(60));
        assertThat(goal.stateOn(today)).contains(GoalState.DRAFT);
        actAs(mentee, Scope.CONTRIBUTOR);
        assertThat(origin.of(goal.id()))
                .hasValueSatisfying(by -> assertThat(by.by().id()).isEqualTo(mentor));
        actAs(stranger, Scope.CONTRIBUTOR);
        assertThat(origin.of(goal.id())).isEmpty();
    }

    @Test
    void aMentorReachesTheMenteesOfNowAndALeadEverybodyHere() {
        var id = template();
        assertThat(reached()).contains(mentee).doesNotContain(stranger, lead, mentor);
        assertThatThrownBy(() -> give(id, mentee, stranger)).isInstanceOf(NotFound.class);
        jdbc.sql("update pairing set state = 'ENDED_EARLY' where id = :id")
                .param("id", pairing)
                .update();
        assertThat(reached()).isEmpty();
        assertThatThrownBy(() -> give(id, mentee)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> giving.give(new GiveTemplate(GivingId.next(), id, new Recipients.Everybody(null, null))))
                .isInstanceOf(BrokenRule.class);

        actAs(lead, Scope.LEAD);
        organisation.leave(stranger, today.minusDays(1));
        assertThat(reached()).contains(mentee, mentor).doesNotContain(stranger, lead);
        assertThatThrownBy(() -> give(id, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void givesToSixtyAtOnceInAsManyStatementsAsToOne() {
        actAs(lead, Scope.LEAD);
        var id = template();
        var line = organisation.line("Payments");
        for (var i = 0; i < 60; i++) organisation.person("P" + i, Scope.CONTRIBUTOR, today.minusYears(1), line, null);
        var everybody = new Recipients.Everybody(null, new ProductLineId(line));
        assertThat(shelf.countReached(everybody)).isEqualTo(60);
        entities.flush();
        var command = new GiveTemplate(GivingId.next(), id, everybody);
        var statements =
                SqlStatements.during(() -> assertThat(giving.give(command)).isEqualTo(new TemplateGiving.Given(60, 0)));
        assertThat(statements).hasSizeLessThanOrEqualTo(7);
        assertThat(row(command.id()).drafts()).isEqualTo(60);
        var undoing =
                SqlStatements.during(() -> assertThat(giving.undo(command.id())).isEqualTo(new Giving.Undone(60, 0)));
        assertThat(undoing).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aDoubleClickGivesOnce() {
        var id = template();
        var command = new GiveTemplate(GivingId.next(), id, new Recipients.Chosen(Set.of(mentee)));
        giving.give(command);
        assertThat(giving.give(command).people()).isEqualTo(1);
        assertThat(goalsOf(mentee)).hasSize(1);
    }

    @Test
    void givesNobodyASecondDraftOfTheSameTemplate() {
        actAs(lead, Scope.LEAD);
        var id = template();
        give(id, mentee);
        assertThat(give(id, mentee, stranger)).isEqualTo(new TemplateGiving.Given(1, 1));
        assertThatThrownBy(() -> give(id, mentee)).isInstanceOf(BrokenRule.class);
        assertThat(goalsOf(mentee)).hasSize(1);
    }

    @Test
    void takesBackWhatNobodyTouchedAndSaysWhatStays() {
        actAs(lead, Scope.LEAD);
        var id = template();
        var people = List.of(mentee, stranger, mentor, person("Ada"), person("Bo"), person("Cy"));
        var command = new GiveTemplate(GivingId.next(), id, new Recipients.Chosen(new HashSet<>(people)));
        giving.give(command);
        entities.flush();
        entities.clear();
        var activated = goals.findById(goalOf(mentee)).orElseThrow();
        activated.activate(change(mentee));
        goals.save(activated);
        var revised = goals.findById(goalOf(stranger)).orElseThrow();
        revised.revise(new GoalText("Mine", "More"), today.plusDays(9), Set.of(), change(stranger));
        goals.save(revised);
        var hidden = goals.findById(goalOf(people.get(3))).orElseThrow();
        hidden.showTo(Visibility.ONLY_ME);
        goals.save(hidden);
        jdbc.sql(
                        "insert into goal_comment (id, goal_id, author_id, words, made_at) values (:id, :goal, :by, 'x', now())")
                .param("id", CommentId.next().value())
                .param("goal", goalOf(people.get(4)).value())
                .param("by", lead.value())
                .update();
        entities.flush();
        // the private one is nobody else's business, so it is not counted among the drafts
        assertThat(row(command.id())).satisfies(row -> {
            assertThat(row.drafts()).isEqualTo(4);
            assertThat(row.begun()).isEqualTo(1);
        });

        assertThat(giving.undo(command.id())).isEqualTo(new Giving.Undone(2, 4));

        assertThat(goalsOf(mentor)).isEmpty();
        assertThat(goalsOf(people.get(5))).isEmpty();
        for (var stays : List.of(mentee, stranger, people.get(3), people.get(4)))
            assertThat(goalsOf(stays)).hasSize(1);
        assertThat(giving.undo(command.id())).isEqualTo(new Giving.Undone(2, 4));
        entities.flush();
        assertThat(row(command.id()).undone()).contains(new Giving.Undone(2, 4));
    }

    @Test
    void isUndoneByWhoGaveItAndByLeads() {
        var command = new GiveTemplate(GivingId.next(), template(), new Recipients.Chosen(Set.of(mentee)));
        giving.give(command);
        actAs(organisation.person("Ingrid", Scope.MENTOR, today.minusYears(1)), Scope.MENTOR);
        assertThat(shelf.givings(ALL)).extracting(GivingRow::id).doesNotContain(command.id());
        assertThatThrownBy(() -> giving.undo(command.id())).isInstanceOf(NotFound.class);
        actAs(lead, Scope.LEAD);
        assertThat(giving.undo(command.id())).isEqualTo(new Giving.Undone(1, 0));
    }

    @Test
    @WithMockUser(roles = "CONTRIBUTOR")
    void isNothingForContributors() {
        assertThatThrownBy(() -> shelf.countGivings()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> giving.undo(GivingId.next())).isInstanceOf(AccessDeniedException.class);
    }

    private TemplateId template() {
        var id = TemplateId.next();
        keeping.add(new KeepTemplate(id, 0, new GoalText("Own a launch", "No surprise"), 60, Set.of()));
        entities.flush();
        return id;
    }

    private TemplateGiving.Given give(TemplateId template, PersonId... people) {
        return giving.give(new GiveTemplate(GivingId.next(), template, new Recipients.Chosen(Set.of(people))));
    }

    private List<PersonId> reached() {
        return shelf.reached("", new Slice(0, Slice.MOST)).stream()
                .map(PersonRef::id)
                .toList();
    }

    private GivingRow row(GivingId id) {
        return shelf.givings(ALL).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private GoalId goalOf(PersonId owner) {
        return goalsOf(owner).getFirst();
    }

    private List<GoalId> goalsOf(PersonId owner) {
        return jdbc.sql("select id from goal where owner_id = :owner")
                .param("owner", owner.value())
                .query((row, n) -> new GoalId(row.getObject("id", UUID.class)))
                .list();
    }

    private PersonId person(String name) {
        return organisation.person(name, Scope.CONTRIBUTOR, today.minusYears(1));
    }

    private Change change(PersonId by) {
        return new Change(by, today, clock.instant());
    }

    private void actAs(PersonId person, Scope scope) {
        given(actor.get()).willReturn(new Actor(person, "Somebody", null, scope, false));
    }
}
