package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** What two people do around a session, as it is stored, and who has a part in it. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "CONTRIBUTOR")
class MeetingIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meeting meeting;

    @Autowired
    SessionWork work;

    @Autowired
    PrivateNoting notes;

    @Autowired
    MeetingBook book;

    @Autowired
    SessionInvitation invitation;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    LocalDate today;
    Instant tomorrow;
    Organisation organisation;
    PersonId mentor;
    PersonId mentee;
    PersonId lead;
    PersonId stranger;
    PairingId pairing;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        organisation = new Organisation(jdbc);
        mentor = organisation.person("Ana", Scope.MENTOR, today.minusYears(1));
        mentee = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(1));
        lead = organisation.person("Mei", Scope.LEAD, today.minusYears(1));
        stranger = organisation.person("Elif", Scope.CONTRIBUTOR, today.minusYears(1));
        pairing = new PairingId(organisation.pairing(mentor, mentee, PairingState.ACTIVE, today.minusDays(90)));
        as(mentor);
    }

    private void as(PersonId person) {
        var scope = person.equals(lead) ? Scope.LEAD : person.equals(mentor) ? Scope.MENTOR : Scope.CONTRIBUTOR;
        given(actor.get()).willReturn(new Actor(person, "x", null, scope, false));
    }

    private SessionSheet sheet(SessionId id) {
        entities.flush();
        entities.clear();
        return book.sheet(id);
    }

    @Test
    void aProposedTimeIsAcceptedMovedAndHeldWithItsAgendaNotesAndActions() {
        var id = SessionId.next();
        var later = tomorrow.plus(Duration.ofHours(3));
        var propose = new ProposeSession(id, pairing, Set.of(later, tomorrow), 30, "Room 4");
        meeting.propose(propose);
        meeting.propose(propose);
        assertThat(sheet(id).times()).containsExactly(tomorrow, later);
        assertThatThrownBy(() -> meeting.accept(new AcceptTime(id, sheet(id).version(), later)))
                .isInstanceOf(NotAllowed.class);

        as(mentee);
        meeting.accept(new AcceptTime(id, sheet(id).version(), later));
        meeting.move(new MoveSession(
                id, sheet(id).version(), new SessionPlan(tomorrow, 60, "https://call.example.com"), ""));
        var item = AgendaItemId.next();
        work.add(new AddAgendaItem(item, pairing, " Refunds "));
        work.add(new AddAgendaItem(item, pairing, "Refunds"));
        as(mentor);
        work.finish(new FinishAgendaItem(item, sheet(id).agenda().getFirst().version(), id));
        var action = ActionId.next();
        work.agree(new AgreeAction(action, id, mentee, "Share the deck", today.plusDays(7)));
        meeting.note(new WriteNotes(id, sheet(id).version(), "Cut scope"));
        assertThatThrownBy(() -> meeting.note(new WriteNotes(id, 0, "Lost"))).isInstanceOf(ChangedMeanwhile.class);
        meeting.hold(new HoldSession(id, sheet(id).version(), today));

        var held = sheet(id);
        assertThat(held.state()).isEqualTo(SessionState.HELD);
        assertThat(held.heldOn()).isEqualTo(today);
        assertThat(held.plan()).isEqualTo(new SessionPlan(tomorrow, 60, "https://call.example.com"));
        assertThat(held.sharedNotes()).isEqualTo("Cut scope");
        assertThat(held.times()).isEmpty();
        assertThat(held.agenda()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Refunds");
            assertThat(one.author().id()).isEqualTo(mentee);
            assertThat(one.done()).isTrue();
        });
        assertThat(held.actions()).singleElement().satisfies(one -> {
            assertThat(one.owner().id()).isEqualTo(mentee);
            assertThat(one.isOpen()).isTrue();
            assertThat(one.isLate(today.plusDays(8))).isTrue();
        });
        assertThat(held.history())
                .extracting(SessionSheet.Step::what)
                .containsExactlyInAnyOrder(
                        SessionStep.What.PROPOSED,
                        SessionStep.What.PLANNED,
                        SessionStep.What.MOVED,
                        SessionStep.What.HELD);
        assertThat(held.sequence()).isEqualTo(3);
    }

    @Test
    void whatIsLeftOverStandsOnTheNextAgenda() {
        var first = planned(tomorrow);
        var left = AgendaItemId.next();
        var talked = AgendaItemId.next();
        work.add(new AddAgendaItem(left, pairing, "Timing of the promotion"));
        work.add(new AddAgendaItem(talked, pairing, "Refunds"));
        work.finish(new FinishAgendaItem(talked, 0, first));
        meeting.hold(new HoldSession(first, sheet(first).version(), today));
        jdbc.sql("update mentorship_agenda_item set added_at = added_at - interval '3 days'")
                .update();
        jdbc.sql("update mentorship_session set starts_at = now() - interval '1 hour' where id = ?")
                .param(first.value())
                .update();

        var next = planned(tomorrow.plus(Duration.ofDays(14)));
        assertThat(sheet(next).agenda()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(left);
            assertThat(item.carriedOver()).isTrue();
        });
        assertThat(sheet(first).agenda()).extracting(SessionSheet.Item::done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anItemIsItsAuthorsToWordAndToRemove() {
        planned(tomorrow);
        var item = AgendaItemId.next();
        work.add(new AddAgendaItem(item, pairing, "Refunds"));
        as(mentee);
        assertThatThrownBy(() -> work.reword(new RewordAgendaItem(item, 0, "Mine")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> work.remove(item)).isInstanceOf(NotAllowed.class);
        as(mentor);
        work.reword(new RewordAgendaItem(item, 0, "Refunds, again"));
        work.remove(item);
        work.remove(item);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNotOneOfTheTwoFindsNothing(boolean leads) {
        var id = planned(tomorrow);
        var item = AgendaItemId.next();
        work.add(new AddAgendaItem(item, pairing, "Refunds"));
        var action = ActionId.next();
        work.agree(new AgreeAction(action, id, mentor, "Share the deck", today));
        notes.write(new WriteNotes(id, 0, "Ask about workload"));

        as(leads ? lead : stranger);
        Map<String, ThrowingCallable> tries = Map.ofEntries(
                Map.entry("sheet", () -> book.sheet(id)),
                Map.entry("invitation", () -> invitation.file(id, new InvitationWords("x", ""))),
                Map.entry("own note", () -> notes.own(id)),
                Map.entry("write note", () -> notes.write(new WriteNotes(id, 0, "x"))),
                Map.entry(
                        "plan",
                        () -> meeting.plan(
                                new PlanSession(SessionId.next(), pairing, new SessionPlan(tomorrow, 45, "")))),
                Map.entry("move", () -> meeting.move(new MoveSession(id, 0, new SessionPlan(tomorrow, 45, ""), ""))),
                Map.entry("hold", () -> meeting.hold(new HoldSession(id, 0, today))),
                Map.entry("miss", () -> meeting.miss(new DecideOnSession(id, 0, ""))),
                Map.entry("cancel", () -> meeting.cancel(new DecideOnSession(id, 0, "x"))),
                Map.entry("note", () -> meeting.note(new WriteNotes(id, 0, "x"))),
                Map.entry("add", () -> work.add(new AddAgendaItem(AgendaItemId.next(), pairing, "x"))),
                Map.entry("finish", () -> work.finish(new FinishAgendaItem(item, 0, id))),
                Map.entry("remove", () -> work.remove(item)),
                Map.entry("agree", () -> work.agree(new AgreeAction(ActionId.next(), id, mentor, "x", today))),
                Map.entry("drop", () -> work.drop(new DecideOnAction(action, 0))));
        tries.forEach((what, attempt) -> assertThatThrownBy(attempt).as(what).isInstanceOf(NotFound.class));
    }

    @Test
    void eachOfTheTwoTakesTheSameInvitationInTheMentorsZone() {
        jdbc.sql("""
                        insert into mentoring_profile
                            (person_id, works_from, works_to, zone, cadence_days, line_wish, version)
                        values (?, '09:00', '17:00', 'Pacific/Auckland', 14, 'EITHER', 0)
                        """).param(mentor.value()).update();
        var id = planned(tomorrow);
        entities.flush();
        entities.clear();
        var words = new InvitationWords("Mentorship", "");
        var file = invitation.file(id, words);
        assertThat(new String(file, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("METHOD:REQUEST", "DTSTART;TZID=Pacific/Auckland:", "mailto:" + mentee + "@example.com");
        as(mentee);
        assertThat(invitation.file(id, words)).isEqualTo(file);
    }

    @Test
    void eachOfTheTwoHasANoteOfTheirOwn() {
        var id = planned(tomorrow);
        var version = notes.write(new WriteNotes(id, 0, "Ask about workload"));
        as(mentee);
        assertThat(notes.own(id).text()).isEmpty();
        notes.write(new WriteNotes(id, 0, "Do not mention the offer"));
        as(mentor);
        assertThat(notes.own(id)).isEqualTo(new PrivateNote("Ask about workload", version));
        assertThatThrownBy(() -> notes.write(new WriteNotes(id, 0, "From another window")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(notes.write(new WriteNotes(id, version, ""))).isEqualTo(version + 1);
        assertThat(notes.own(id).text()).isEmpty();
    }

    @Test
    void onceThePairingHasClosedTheTwoReadAndWriteNoMore() {
        var id = planned(tomorrow);
        jdbc.sql("update pairing set state = 'COMPLETED' where id = ?")
                .param(pairing.value())
                .update();
        assertThat(sheet(id).writable()).isFalse();
        assertThat(notes.own(id).text()).isEmpty();
        assertThatThrownBy(() -> meeting.note(new WriteNotes(id, sheet(id).version(), "x")))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("meeting.pairing-has-closed");
        assertThatThrownBy(() -> notes.write(new WriteNotes(id, 0, "x"))).hasMessage("meeting.pairing-has-closed");
        assertThatThrownBy(() -> planned(tomorrow)).hasMessage("meeting.pairing-has-closed");
    }

    @Test
    void aSheetTakesTheSameStatementsHoweverMuchIsOnIt() {
        var id = planned(tomorrow);
        var empty = SqlStatements.during(() -> sheet(id));
        for (var i = 0; i < 20; i++) {
            work.add(new AddAgendaItem(AgendaItemId.next(), pairing, "Item " + i));
            work.agree(new AgreeAction(ActionId.next(), id, mentor, "Action " + i, today));
        }
        sheet(id);
        assertThat(SqlStatements.during(() -> sheet(id))).hasSameSizeAs(empty).hasSize(5);
    }

    private SessionId planned(Instant at) {
        var id = SessionId.next();
        meeting.plan(new PlanSession(id, pairing, new SessionPlan(at, 45, "")));
        return id;
    }
}
