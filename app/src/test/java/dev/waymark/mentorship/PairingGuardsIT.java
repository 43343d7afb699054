package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses by itself, whoever writes, and however many at once. */
@IntegrationTest
class PairingGuardsIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = new Organisation(jdbc);
    }

    @Test
    void refusesAMentorWhoseLevelDoesNotAllowIt() {
        var mentor = contributor();
        assertRefused("pairing_mentor_may_mentor", () -> pair(mentor, contributor()));
    }

    @Test
    void refusesAMentorWhoRanksBelowTheMentee() {
        var mentor = mentor(3);
        var lead = organisation.person("Lead", Scope.LEAD, LONG_AGO);
        assertRefused("pairing_mentor_is_not_below", () -> pair(mentor, lead));
    }

    @Test
    void refusesPeopleWhoAreGone() {
        var mentor = mentor(3);
        organisation.leave(mentor, LocalDate.of(2026, 1, 1));
        assertRefused("pairing_is_of_people_who_stay", () -> pair(mentor, contributor()));
    }

    @Test
    void refusesMorePairingsThanSlotsEvenInOneStatement() {
        var mentor = mentor(1);
        pair(mentor, contributor());
        assertRefused("pairing_finds_a_free_slot", () -> pair(mentor, contributor()));
        var other = mentor(1);
        var first = contributor();
        var second = contributor();
        assertRefused(
                "pairing_finds_a_free_slot",
                () -> jdbc.sql("""
                        insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version)
                        select gen_random_uuid(), :mentor, id, 'ACTIVE', 14, 0 from person where id in (:mentees)
                        """)
                        .param("mentor", other.value())
                        .param("mentees", List.of(first.value(), second.value()))
                        .update());
    }

    @Test
    void refusesToOpenAClosedPairingWithoutAFreeSlot() {
        var mentor = mentor(1);
        var closed = organisation.pairing(mentor, contributor(), PairingState.COMPLETED, LONG_AGO);
        pair(mentor, contributor());
        assertRefused(
                "pairing_finds_a_free_slot",
                () -> jdbc.sql("update pairing set state = 'ACTIVE' where id = :id")
                        .param("id", closed)
                        .update());
    }

    @Test
    void refusesTheSameTwoTwiceAndOneWithThemself() {
        var mentor = mentor(3);
        var mentee = contributor();
        pair(mentor, mentee);
        assertRefused("pairing_is_open_once", () -> pair(mentor, mentee));
        assertRefused("pairing_is_of_two_people", () -> pair(mentor, mentor));
    }

    @Test
    void refusesACircleOfAnyLength() {
        var people = new ArrayList<PersonId>();
        for (var i = 0; i < 5; i++) people.add(mentor(3));
        for (var i = 0; i < 4; i++) pair(people.get(i), people.get(i + 1));
        assertRefused("pairing_closes_no_circle", () -> pair(people.get(4), people.get(0)));
        assertRefused("pairing_closes_no_circle", () -> pair(people.get(1), people.get(0)));
        pair(people.get(0), people.get(4));
    }

    @Test
    void keepsRunningWhatAMentorOfBeforeHas() {
        var mentor = mentor(3);
        var pairing = pair(mentor, contributor());
        organisation.moveTo(mentor, Scope.CONTRIBUTOR, LocalDate.of(2026, 6, 1));
        jdbc.sql("update pairing set state = 'ON_HOLD' where id = :id")
                .param("id", pairing)
                .update();
        assertRefused("pairing_mentor_may_mentor", () -> pair(mentor, contributor()));
    }

    @Test
    void refusesFewerSlotsThanMentees() {
        var mentor = mentor(2);
        pair(mentor, contributor());
        pair(mentor, contributor());
        assertRefused(
                "mentor_capacity_covers_use",
                () -> jdbc.sql("update mentor_capacity set slots = 1 where person_id = :id")
                        .param("id", mentor.value())
                        .update());
    }

    @Test
    void refusesTheIsolationThatWouldHideOtherPairings() {
        var mentor = mentor(1);
        var mentee = contributor();
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> template.executeWithoutResult(status -> pair(mentor, mentee)))
                .hasMessageContaining("not repeatable read");
    }

    @Test
    void givesTheLastSlotToExactlyOneOfManyAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var mentor = mentor(2);
            pair(mentor, contributor());
            var attempts = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 12; i++) {
                var mentee = contributor();
                attempts.add(() -> pairs(mentor, mentee));
            }
            assertThat(atOnce(attempts)).containsOnlyOnce(true);
            assertThat(open(mentor)).isEqualTo(2);
        }
    }

    @Test
    void refusesACircleThatIsClosedFromBothSidesAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var one = mentor(3);
            var other = mentor(3);
            assertThat(atOnce(List.of(() -> pairs(one, other), () -> pairs(other, one))))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void neverHasMoreMenteesThanSlotsWhileSlotsFallAndPairsForm() throws Exception {
        for (var round = 0; round < 10; round++) {
            var mentor = mentor(2);
            pair(mentor, contributor());
            var mentee = contributor();
            assertThat(atOnce(List.of(() -> pairs(mentor, mentee), () -> lowers(mentor, 1))))
                    .containsOnlyOnce(true);
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> attempts) throws Exception {
        var together = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = new ArrayList<Future<Boolean>>();
            for (var attempt : attempts) {
                running.add(threads.submit(() -> {
                    together.await();
                    return attempt.call();
                }));
            }
            var won = new ArrayList<Boolean>();
            for (var one : running) won.add(one.get());
            return won;
        }
    }

    private boolean pairs(PersonId mentor, PersonId mentee) {
        return succeeds(() -> pair(mentor, mentee), "pairing_finds_a_free_slot", "pairing_closes_no_circle");
    }

    private boolean lowers(PersonId mentor, int slots) {
        return succeeds(
                () -> jdbc.sql("update mentor_capacity set slots = :slots where person_id = :id")
                        .param("slots", slots)
                        .param("id", mentor.value())
                        .update(),
                "mentor_capacity_covers_use");
    }

    private static boolean succeeds(Runnable write, String... refusals) {
        try {
            write.run();
            return true;
        } catch (RuntimeException e) {
            assertThat(constraint(e)).isIn((Object[]) refusals);
            return false;
        }
    }

    private static void assertRefused(String constraint, Runnable write) {
        assertThatThrownBy(write::run)
                .satisfies(refused -> assertThat(constraint(refused)).isEqualTo(constraint));
    }

    private static String constraint(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.postgresql.util.PSQLException sql && sql.getServerErrorMessage() != null)
                return String.valueOf(sql.getServerErrorMessage().getConstraint());
        }
        return "no refusal: " + refused;
    }

    private java.util.UUID pair(PersonId mentor, PersonId mentee) {
        return new TransactionTemplate(transactions)
                .execute(status -> organisation.pairing(mentor, mentee, PairingState.ACTIVE, LocalDate.of(2026, 5, 1)));
    }

    private int open(PersonId mentor) {
        return jdbc.sql("select mentor_slots_used(:id)")
                .param("id", mentor.value())
                .query(Integer.class)
                .single();
    }

    private PersonId mentor(int slots) {
        var mentor = organisation.person("Mentor", Scope.MENTOR, LONG_AGO);
        organisation.slots(mentor, slots, LONG_AGO);
        return mentor;
    }

    private PersonId contributor() {
        return organisation.person("Contributor", Scope.CONTRIBUTOR, LONG_AGO);
    }
}
