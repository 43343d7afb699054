package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** What leads do to pairings, down to the rows. */
@IntegrationTest
@WithMockUser(roles = "LEAD")
class MentorshipPlanningIT {

    private static final PairingPlan PLAN = new PairingPlan(Cadence.USUAL, Set.of(), null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MentorshipPlanning planning;

    @Autowired
    MentorshipBoard board;

    @Autowired
    Pairings pairings;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @MockitoBean
    CurrentActor actor;

    Organisation organisation;
    LocalDate today;
    PersonId lead;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        lead = organisation.person("Lea Lead", Scope.LEAD, today.minusYears(2));
        given(actor.get()).willReturn(new Actor(lead, "Lea Lead", null, Scope.LEAD, false));
    }

    @Test
    void keepsWhoWhenAndWhyOfEveryDecision() {
        var mentor = mentor("Ana", 2);
        var mentee = contributor("Milan");
        var id = paired(planning.pair(new PairPeople(mentor, mentee, PLAN, "Both know payments")));
        var held = planning.hold(new DecideOnPairing(id, 0, "Parental leave"));
        var resumed = planning.resume(new DecideOnPairing(id, held, ""));
        planning.endEarly(new DecideOnPairing(id, resumed, "Moved to another country"));

        var details = board.pairing(id);
        assertThat(details.row().state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThat(details.history())
                .extracting(PairingDetails.Step::state, PairingDetails.Step::by, PairingDetails.Step::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PairingState.ENDED_EARLY, "Lea Lead", "Moved to another country"),
                        org.assertj.core.groups.Tuple.tuple(PairingState.ACTIVE, "Lea Lead", ""),
                        org.assertj.core.groups.Tuple.tuple(PairingState.ON_HOLD, "Lea Lead", "Parental leave"),
                        org.assertj.core.groups.Tuple.tuple(PairingState.ACTIVE, "Lea Lead", "Both know payments"));
        assertThat(details.row().since()).isEqualTo(today);
    }

    @Test
    @Transactional
    void storesAPairingWhole() {
        var competency = dev.waymark.shared.Ids.next();
        jdbc.sql("insert into competency (id) values (:id)")
                .param("id", competency)
                .update();
        var plan = new PairingPlan(
                new Cadence(21), Set.of(new dev.waymark.career.CompetencyId(competency)), today.plusDays(90));
        var id = paired(planning.pair(new PairPeople(mentor("Ana", 1), contributor("Milan"), plan, "")));
        assertThat(pairings.findById(id)).hasValueSatisfying(stored -> {
            assertThat(stored.plan()).isEqualTo(plan);
            assertThat(stored.history()).hasSize(1);
            assertThat(stored.state()).isEqualTo(PairingState.ACTIVE);
        });
    }

    @Test
    void refusesADecisionOnAnOlderVersion() {
        var id = paired(planning.pair(new PairPeople(mentor("Ana", 1), contributor("Milan"), PLAN, "")));
        planning.hold(new DecideOnPairing(id, 0, ""));
        assertThatThrownBy(() -> planning.complete(new DecideOnPairing(id, 0, "")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(board.pairing(id).row().state()).isEqualTo(PairingState.ON_HOLD);
    }

    @Test
    void letsOneOfTwoDecisionsAtOnceWin() throws Exception {
        var id = paired(planning.pair(new PairPeople(mentor("Ana", 1), contributor("Milan"), PLAN, "")));
        var outcomes = atOnce(List.of(
                () -> changes(() -> planning.hold(new DecideOnPairing(id, 0, ""))),
                () -> changes(() -> planning.complete(new DecideOnPairing(id, 0, "")))));
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(board.pairing(id).history()).hasSize(2);
    }

    @Test
    void givesTheLastSlotToOneLeadAndTellsTheOthersWhoHasIt() throws Exception {
        var mentor = mentor("Ana", 2);
        pair(mentor, contributor("First"));
        var attempts = new ArrayList<Callable<PairingOutcome>>();
        for (var i = 0; i < 8; i++) {
            var command = new PairPeople(mentor, contributor("Mentee " + i), PLAN, "");
            attempts.add(() -> planning.pair(command));
        }
        var outcomes = atOnce(attempts);
        assertThat(outcomes).filteredOn(PairingOutcome.Paired.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PairingOutcome.SlotsTaken.class::isInstance)
                .hasSize(7)
                .allSatisfy(outcome -> {
                    var taken = (PairingOutcome.SlotsTaken) outcome;
                    assertThat(taken.slots()).isEqualTo(2);
                    assertThat(taken.taken())
                            .hasSize(2)
                            .allMatch(slot -> slot.by().equals("Lea Lead"));
                    assertThat(taken.taken().getFirst().mentee()).startsWith("Mentee");
                });
    }

    @Test
    void saysWhyTwoCannotBePaired() {
        var mentor = mentor("Ana", 2);
        var other = mentor("Ben", 2);
        pair(mentor, other);
        assertThat(planning.pair(new PairPeople(other, mentor, PLAN, "")))
                .isEqualTo(new PairingOutcome.Refused("Ben", "Ana", List.of(new Obstacle.Circle())));
        assertThat(planning.pair(new PairPeople(mentor, other, PLAN, "")))
                .isEqualTo(new PairingOutcome.Refused("Ana", "Ben", List.of(new Obstacle.AlreadyPaired())));
    }

    @Test
    void setsSlotsDownToTheMenteesAndNoFurther() {
        var mentor = mentor("Ana", 3);
        pair(mentor, contributor("Milan"));
        pair(mentor, contributor("Joana"));
        planning.setSlots(new SetSlots(mentor, 2, 3));
        assertThatThrownBy(() -> planning.setSlots(new SetSlots(mentor, 1, 2)))
                .isInstanceOfSatisfying(BrokenRule.class, broken -> {
                    assertThat(broken.rule()).isEqualTo("mentorship.slots-below-use-by");
                    assertThat(broken.details().getLast().toString()).contains("Milan", "Joana");
                });
        assertThatThrownBy(() -> planning.setSlots(new SetSlots(mentor, 5, 3))).isInstanceOf(ChangedMeanwhile.class);
        planning.setSlots(new SetSlots(mentor, 4, 2));
        assertThat(row(mentor).slots()).isEqualTo(4);
        assertThat(row(mentor).free()).isEqualTo(2);
    }

    @Test
    void flagsAMentorWhoseLevelNoLongerAllowsIt() {
        var mentor = mentor("Ana", 3);
        pair(mentor, contributor("Milan"));
        organisation.moveTo(mentor, Scope.CONTRIBUTOR, today);
        assertThat(row(mentor).mayMentor()).isFalse();
        assertThat(row(mentor).free()).isZero();
        assertThat(planning.pair(new PairPeople(mentor, contributor("Joana"), PLAN, "")))
                .isInstanceOfSatisfying(
                        PairingOutcome.Refused.class,
                        refused -> assertThat(refused.obstacles()).contains(new Obstacle.NotAMentor()));
    }

    @Test
    void endsWhatSomebodyWhoLeavesHadOpen() {
        var mentor = mentor("Ana", 3);
        var mentee = contributor("Milan");
        var others = contributor("Joana");
        pair(mentor, mentee);
        var kept = paired(planning.pair(new PairPeople(mentor("Ben", 1), others, PLAN, "")));
        events.publishEvent(new PersonLeft(mentor, today.minusDays(3), lead, clock.instant()));
        var ended = board.pairings(
                BoardFilter.on(today).withMentor(mentor).withStates(BoardFilter.EVERY),
                BoardOrder.OWN,
                new Slice(0, 5));
        assertThat(ended).extracting(PairingRow::state).containsExactly(PairingState.ENDED_EARLY);
        var last = board.pairing(ended.getFirst().id()).history().getFirst();
        assertThat(last.reason()).isEqualTo(Decision.SOMEBODY_LEFT);
        assertThat(last.on()).isEqualTo(today);
        assertThat(board.pairing(kept).row().state()).isEqualTo(PairingState.ACTIVE);
    }

    @Test
    @WithMockUser(roles = "MENTOR")
    void isForLeadsOnly() {
        assertThatThrownBy(() -> board.waiting()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> planning.setSlots(new SetSlots(lead, 1, 1))).isInstanceOf(AccessDeniedException.class);
    }

    /** A generated organisation: candidates by SQL against the policy, lists against the rows counted here. */
    @Test
    void listsWhatTheRulesSay() {
        var line = organisation.line("Measured");
        var random = new Random(7);
        var people = new ArrayList<PersonId>();
        for (var i = 0; i < 24; i++) {
            var scope = i % 3 == 0 ? Scope.MENTOR : i % 7 == 0 ? Scope.LEAD : Scope.CONTRIBUTOR;
            var person = organisation.person("Generated " + i, scope, today.minusDays(400 - i), line, null);
            if (scope != Scope.CONTRIBUTOR) organisation.slots(person, random.nextInt(4), today.minusDays(300));
            people.add(person);
        }
        organisation.leave(people.get(3), today.minusDays(5));
        for (var i = 0; i < 150; i++)
            planning.pair(new PairPeople(
                    people.get(random.nextInt(people.size())), people.get(random.nextInt(people.size())), PLAN, ""));
        var all = new Slice(0, 1000);
        var filter = BoardFilter.on(today).withLine(new dev.waymark.people.ProductLineId(line));
        var listed = board.pairings(filter, BoardOrder.OWN, all);
        var counts = board.counts(filter);
        assertThat(listed).isNotEmpty().hasSize(counts.pairings());
        assertThat(board.mentors(filter, BoardOrder.OWN, all))
                .hasSize(counts.mentors())
                .allSatisfy(mentor -> assertThat(mentor.used()).isLessThanOrEqualTo(mentor.slots()))
                .extracting(MentorRow::used)
                .satisfies(used -> assertThat(
                                used.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(listed.size()));
        var mentored = listed.stream().map(row -> row.mentee().id()).toList();
        var waiting = board.withoutMentor(filter, BoardOrder.OWN, all);
        assertThat(waiting)
                .hasSize(counts.withoutMentor())
                .isSortedAccordingTo(java.util.Comparator.comparing(WaitingRow::since));
        assertThat(waiting.stream().map(row -> row.person().id()))
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .filter(person -> !mentored.contains(person) && !person.equals(people.get(3)))
                        .filter(person -> people.indexOf(person) % 3 == 0 || people.indexOf(person) % 7 != 0)
                        .toList());
        for (var mentee : people) {
            assertThat(board.candidates(mentee, "Generated", all))
                    .allSatisfy(fit -> assertThat(fit.obstacles()).isEmpty());
            assertThat(board.impossible(mentee, "Generated", all))
                    .allSatisfy(unfit -> assertThat(unfit.obstacles()).isNotEmpty());
        }
    }

    @Test
    void judgesHealthInSqlAsInTheDomain() {
        var line = organisation.line("Judged");
        var random = new Random(11);
        for (var i = 0; i < 40; i++) {
            var mentor = mentor("Judge " + i, 1);
            var mentee = organisation.person("Judged " + i, Scope.CONTRIBUTOR, today.minusDays(200), line, null);
            var since = random.nextInt(70);
            var pairing = organisation.pairing(mentor, mentee, PairingState.ACTIVE, today.minusDays(since));
            if (random.nextBoolean()) organisation.held(pairing, today.minusDays(random.nextInt(since + 1)));
        }
        var all = new Slice(0, 1000);
        var filter = BoardFilter.on(today).withLine(new dev.waymark.people.ProductLineId(line));
        var rows = board.pairings(filter, BoardOrder.OWN, all);
        assertThat(rows).hasSize(40);
        for (var health : List.of(PairingHealth.ON_TRACK, PairingHealth.BEHIND, PairingHealth.SILENT)) {
            var expected = rows.stream().filter(row -> row.health() == health).toList();
            assertThat(expected).isNotEmpty();
            assertThat(board.pairings(filter.withHealth(health), BoardOrder.OWN, all))
                    .containsExactlyElementsOf(expected);
            assertThat(board.counts(filter.withHealth(health)).pairings()).isEqualTo(expected.size());
        }
    }

    @Test
    void takesAFixedNumberOfStatements() {
        var filter = BoardFilter.on(today);
        var page = new Slice(0, 50);
        assertThat(SqlStatements.during(() -> board.counts(filter))).hasSize(3);
        assertThat(SqlStatements.during(() -> board.mentors(filter, BoardOrder.OWN, page)))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(SqlStatements.during(() -> board.pairings(filter, BoardOrder.OWN, page)))
                .hasSize(1);
        assertThat(SqlStatements.during(() -> board.withoutMentor(filter, BoardOrder.OWN, page)))
                .hasSize(1);
        assertThat(SqlStatements.during(board::waiting)).hasSize(1);
    }

    private static boolean changes(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (ChangedMeanwhile lost) {
            return false;
        }
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

    private MentorRow row(PersonId mentor) {
        return board.mentors(BoardFilter.on(today).withMentor(mentor), BoardOrder.OWN, new Slice(0, 1))
                .getFirst();
    }

    private void pair(PersonId mentor, PersonId mentee) {
        paired(planning.pair(new PairPeople(mentor, mentee, PLAN, "")));
    }

    private static PairingId paired(PairingOutcome outcome) {
        assertThat(outcome).isInstanceOf(PairingOutcome.Paired.class);
        return ((PairingOutcome.Paired) outcome).id();
    }

    private PersonId mentor(String name, int slots) {
        var mentor = organisation.person(name, Scope.MENTOR, today.minusYears(1));
        organisation.slots(mentor, slots, today.minusDays(100));
        return mentor;
    }

    private PersonId contributor(String name) {
        return organisation.person(name, Scope.CONTRIBUTOR, today.minusMonths(8));
    }
}
