package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Profiles and requests, down to the rows; several people at the same moment too. */
@IntegrationTest
@WithMockUser(roles = {"CONTRIBUTOR", "MENTOR", "LEAD"})
class MentorRequestsIT {

    private static final PairingPlan PLAN = new PairingPlan(Cadence.USUAL, Set.of(), null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProfileKeeping profiles;

    @Autowired
    MentorAsking asking;

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestOversight oversight;

    @Autowired
    MentorshipPlanning planning;

    @Autowired
    Pairings pairings;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @MockitoBean
    CurrentActor actor;

    private final ThreadLocal<Actor> acting = new ThreadLocal<>();
    private Organisation organisation;
    private LocalDate today;
    private PersonId lead;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        lead = organisation.person("Lea Lead", Scope.LEAD, today.minusYears(2));
        given(actor.get()).willAnswer(call -> acting.get());
    }

    @Test
    void keepsAProfileAndItsPast() {
        var mentor = mentor("Mona Mentor", 2);
        var other = person("Otto Other");
        var competency = competency();
        as(mentor, Scope.MENTOR);
        assertThat(profiles.own().said()).isFalse();
        var hours = new WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 0), ZoneId.of("Asia/Tokyo"));
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            profiles.keep(new KeepProfile(content(Set.of(competency), Set.of(), null, hours, Set.of(other)), -1));
        } finally {
            TimeZone.setDefault(zone);
        }
        var own = profiles.own();
        assertThat(own.content()).isEqualTo(content(Set.of(competency), Set.of(), null, hours, Set.of(other)));
        assertThat(own.neverWith()).extracting(ref -> ref.name()).containsExactly("Otto Other");
        assertThat(jdbc.sql("select cast(works_from as text) from mentoring_profile where person_id = ?")
                        .param(mentor.value())
                        .query(String.class)
                        .single())
                .isEqualTo("08:30:00");

        jdbc.sql("update mentor_offer set valid_from = valid_from - 5 where person_id = ?")
                .param(mentor.value())
                .update();
        profiles.keep(new KeepProfile(
                content(Set.of(), Set.of(competency), today.plusDays(3), null, Set.of()), own.version()));
        assertThat(profiles.own().content())
                .isEqualTo(content(Set.of(), Set.of(competency), today.plusDays(3), null, Set.of()));
        assertThat(jdbc.sql("select valid_to from mentor_offer where person_id = ?")
                        .param(mentor.value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today);
        assertThatThrownBy(() -> profiles.keep(new KeepProfile(ProfileContent.NOTHING, own.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void keepsNothingOfAMentorForWhoMayNotMentor() {
        var mentee = person("Milo Mentee");
        as(mentee, Scope.CONTRIBUTOR);
        profiles.keep(new KeepProfile(
                content(Set.of(competency()), Set.of(competency()), today.plusDays(3), null, Set.of()), -1));
        assertThat(profiles.own().content().offered()).isEmpty();
        assertThat(profiles.own().content().awayUntil()).isNull();
        assertThat(profiles.own().content().wanted()).hasSize(1);
    }

    @Test
    void suggestsWhoHasRoomAndWhomNobodyRuledOut() {
        var free = mentor("Fred Free", 1);
        var full = mentor("Fay Full", 1);
        organisation.pairing(full, person("Somebody"), PairingState.ACTIVE, today.minusDays(9));
        var away = mentor("Ada Away", 1);
        say(away, content(Set.of(), Set.of(), today.plusDays(9), null, Set.of()));
        var mentee = person("Milo Mentee");
        var unwanted = mentor("Ugo Unwanted", 1);
        var unwilling = mentor("Uma Unwilling", 1);
        say(unwilling, content(Set.of(), Set.of(), null, null, Set.of(mentee)));
        say(mentee, content(Set.of(), Set.of(competency()), null, null, Set.of(unwanted)));
        var fitting = mentor("Fritz Fitting", 1);
        say(fitting, content(Set.of(competency()), Set.of(), null, null, Set.of()));
        var declining = mentor("Dora Declining", 1);
        organisation.pairing(declining, mentee, PairingState.ENDED_EARLY, today.minusDays(3));
        var takenBack = mentor("Tom Taken Back", 1);
        var proposal = organisation.pairing(takenBack, mentee, PairingState.ENDED_EARLY, today.minusDays(3));
        jdbc.sql("update pairing_phase set changed_by = :lead where pairing_id = :proposal")
                .param("lead", lead.value())
                .param("proposal", proposal)
                .update();

        as(mentee, Scope.CONTRIBUTOR);
        var ids = asking.fitting().stream().map(each -> each.mentor().id()).toList();
        assertThat(ids)
                .contains(free, fitting, takenBack)
                .doesNotContain(full, away, unwanted, unwilling, mentee, declining);
        assertThat(ids.indexOf(fitting)).isLessThan(ids.indexOf(free));
        for (var nobody : List.of(full, away, unwanted, unwilling, declining))
            assertThatThrownBy(() -> asking.ask(new AskMentors(List.of(nobody), "Please")))
                    .isInstanceOfSatisfying(
                            BrokenRule.class,
                            broken -> assertThat(broken.rule()).isEqualTo("request.mentor-not-available"));
    }

    @Test
    void goesFromTheAskingToThePairing() {
        var first = mentor("Finn First", 1);
        var second = mentor("Sara Second", 1);
        var mentee = person("Milo Mentee");
        var request = ask(mentee, first, second);
        assertThatThrownBy(() -> ask(mentee, first))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("request.one-at-a-time"));

        as(second, Scope.MENTOR);
        assertThat(answering.waiting()).isEmpty();
        assertThatThrownBy(() -> answering.accept(new AcceptRequest(request, PLAN)))
                .isInstanceOf(NotFound.class);

        as(first, Scope.MENTOR);
        assertThat(answering.waiting()).extracting(WaitingRequest::message).containsExactly("Please");
        answering.decline(new DeclineRequest(request, "No time before summer"));
        assertThat(answering.waiting()).isEmpty();
        assertThat(answering.accept(new AcceptRequest(request, PLAN)))
                .isEqualTo(new RequestAnswer.TooLate(TurnState.DECLINED));

        as(second, Scope.MENTOR);
        var answer = answering.accept(new AcceptRequest(request, PLAN));
        assertThat(answer).isInstanceOf(RequestAnswer.Accepted.class);
        assertThat(pairings.openOf(mentee))
                .singleElement()
                .satisfies(pairing -> assertThat(pairing.mentor()).isEqualTo(second))
                .satisfies(pairing -> assertThat(pairing.state()).isEqualTo(PairingState.ACTIVE));

        as(mentee, Scope.CONTRIBUTOR);
        assertThat(asking.own()).singleElement().satisfies(own -> {
            assertThat(own.state()).isEqualTo(RequestState.ACCEPTED);
            assertThat(own.asked())
                    .extracting(OwnRequest.Asked::state)
                    .containsExactly(TurnState.DECLINED, TurnState.ACCEPTED);
            assertThat(own.asked().getFirst().reason()).isEqualTo("No time before summer");
        });
        assertThatThrownBy(() -> asking.withdraw(request)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void passesOnAtOnceFromWhoBecomesFullOrAway() {
        var busy = mentor("Bea Busy", 1);
        var next = mentor("Nils Next", 3);
        var one = person("One");
        var two = person("Two");
        var three = person("Three");
        ask(one, busy, next);
        ask(two, busy, next);
        ask(three, busy);

        as(lead, Scope.LEAD);
        planning.pair(new PairPeople(busy, person("Paired by a lead"), PLAN, ""));
        assertThat(waitingFor(busy)).isZero();
        assertThat(waitingFor(next)).isEqualTo(2);
        assertThat(state(three)).isEqualTo("EXPIRED");

        as(next, Scope.MENTOR);
        profiles.setSlots(0, 3);
        assertThat(state(one)).isEqualTo("EXPIRED");
        assertThat(state(two)).isEqualTo("EXPIRED");

        var away = mentor("Ada Away", 1);
        ask(one, away);
        say(away, content(Set.of(), Set.of(), today.plusDays(3), null, Set.of()));
        assertThat(state(one)).isEqualTo("EXPIRED");

        var leaving = mentor("Lena Leaving", 1);
        ask(one, leaving);
        organisation.leave(leaving, today);
        events.publishEvent(new PersonLeft(leaving, today, lead, clock.instant()));
        assertThat(state(one)).isEqualTo("EXPIRED");
    }

    @Test
    void letsTheMentorChooseWhenTheLastSlotHasJustGone() {
        var mentor = mentor("Mona Mentor", 1);
        var mentee = person("Milo Mentee");
        var request = ask(mentee, mentor);
        // from elsewhere, so that nothing passes on at once
        organisation.pairing(mentor, person("Faster"), PairingState.ACTIVE, today);

        as(mentor, Scope.MENTOR);
        assertThat(answering.accept(new AcceptRequest(request, PLAN)))
                .isInstanceOfSatisfying(RequestAnswer.SlotsTaken.class, taken -> {
                    assertThat(taken.slots()).isEqualTo(1);
                    assertThat(taken.taken())
                            .extracting(PairingOutcome.Taken::mentee)
                            .containsExactly("Faster");
                });
        assertThat(answering.makeRoom()).isEqualTo(2);
        assertThat(answering.accept(new AcceptRequest(request, PLAN))).isInstanceOf(RequestAnswer.Accepted.class);
    }

    @Test
    void neverTakesMoreThanTheSlotsWhoeverIsFaster() throws Exception {
        for (var round = 0; round < 8; round++) {
            var mentor = mentor("Mona Mentor", 2);
            var attempts = new ArrayList<Callable<RequestAnswer>>();
            for (var i = 0; i < 6; i++) {
                var request = ask(person("Mentee " + i), mentor);
                attempts.add(() -> {
                    as(mentor, Scope.MENTOR);
                    return answering.accept(new AcceptRequest(request, PLAN));
                });
            }
            var answers = atOnce(attempts);
            assertThat(answers.stream().filter(RequestAnswer.Accepted.class::isInstance))
                    .hasSize(2);
            // nothing is lost: whoever came too late has passed on in the same moment
            assertThat(answers.stream().filter(new RequestAnswer.TooLate(TurnState.PASSED_ON)::equals))
                    .hasSize(4);
            assertThat(pairings.openOf(mentor)).hasSize(2);
            assertThat(waitingFor(mentor)).isZero();
        }
    }

    @Test
    void isAnsweredOrWithdrawnButNeverBoth() throws Exception {
        for (var round = 0; round < 20; round++) {
            var mentor = mentor("Mona Mentor", 2);
            var mentee = person("Milo Mentee");
            var request = ask(mentee, mentor);
            var results = atOnce(List.<Callable<Boolean>>of(
                    () -> {
                        as(mentor, Scope.MENTOR);
                        return answering.accept(new AcceptRequest(request, PLAN)) instanceof RequestAnswer.Accepted;
                    },
                    () -> {
                        as(mentee, Scope.CONTRIBUTOR);
                        try {
                            asking.withdraw(request);
                            return true;
                        } catch (BrokenRule answered) {
                            return false;
                        }
                    }));
            assertThat(results.get(0)).isNotEqualTo(results.get(1));
            assertThat(state(mentee)).isEqualTo(results.get(0) ? "ACCEPTED" : "WITHDRAWN");
            assertThat(pairings.openOf(mentee)).hasSize(results.get(0) ? 1 : 0);
        }
    }

    @Test
    void tellsLeadsWhomEverybodyDeclinedUntilSomethingComesOfIt() {
        var mentor = mentor("Mona Mentor", 2);
        var mentee = person("Milo Mentee");
        var request = ask(mentee, mentor);
        assertThat(reasonsFor(mentee)).isEmpty();
        as(mentor, Scope.MENTOR);
        answering.decline(new DeclineRequest(request, "No time before summer"));
        assertThat(reasonsFor(mentee)).containsExactly("No time before summer");
        ask(mentee, mentor);
        assertThat(reasonsFor(mentee)).isEmpty();
    }

    private List<String> reasonsFor(PersonId mentee) {
        return oversight.declinedByAll().stream()
                .filter(request -> request.mentee().id().equals(mentee))
                .flatMap(request -> request.asked().stream())
                .map(OwnRequest.Asked::reason)
                .toList();
    }

    @Test
    void takesAFixedNumberOfStatements() {
        var mentee = person("Milo Mentee");
        mentor("Fred Free", 1);
        as(mentee, Scope.CONTRIBUTOR);
        assertThat(SqlStatements.during(asking::fitting)).hasSize(2);
        assertThat(SqlStatements.during(oversight::declinedByAll)).hasSize(1);
        assertThat(SqlStatements.during(asking::own)).hasSize(1);
        assertThat(SqlStatements.during(answering::waiting)).hasSize(1);
    }

    private RequestId ask(PersonId mentee, PersonId... mentors) {
        as(mentee, Scope.CONTRIBUTOR);
        return asking.ask(new AskMentors(List.of(mentors), "Please"));
    }

    private void say(PersonId person, ProfileContent content) {
        as(person, Scope.MENTOR);
        profiles.keep(new KeepProfile(content, -1));
    }

    private void as(PersonId person, Scope scope) {
        acting.set(new Actor(person, "Somebody", null, scope, false));
    }

    private int waitingFor(PersonId mentor) {
        return jdbc.sql("select count(*) from mentorship_request_turn where mentor_id = ? and state = 'ASKED'")
                .param(mentor.value())
                .query(Integer.class)
                .single();
    }

    /** Of the mentee's newest request. */
    private String state(PersonId mentee) {
        return jdbc.sql("select state from mentorship_request where mentee_id = ? order by asked_at desc limit 1")
                .param(mentee.value())
                .query(String.class)
                .single();
    }

    private CompetencyId competency() {
        return new CompetencyId(jdbc.sql("select id from competency order by id limit 1")
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    var id = UUID.randomUUID();
                    jdbc.sql("insert into competency (id) values (?)").param(id).update();
                    return id;
                }));
    }

    private static ProfileContent content(
            Set<CompetencyId> offered,
            Set<CompetencyId> wanted,
            @Nullable LocalDate away,
            @Nullable WorkingHours hours,
            Set<PersonId> neverWith) {
        return new ProfileContent(
                offered, new Cadence(21), away, wanted, LineWish.OTHER, Set.of("en", "de"), hours, neverWith);
    }

    private PersonId mentor(String name, int slots) {
        var mentor = organisation.person(name, Scope.MENTOR, today.minusYears(1));
        organisation.slots(mentor, slots, today.minusDays(100));
        return mentor;
    }

    private PersonId person(String name) {
        return organisation.person(name, Scope.CONTRIBUTOR, today.minusMonths(8));
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        var security = SecurityContextHolder.getContext();
        var together = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = new ArrayList<Future<T>>();
            for (var attempt : attempts) {
                running.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(security);
                    together.await();
                    return attempt.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
