package dev.waymark.mentorship.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.Organisation;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.RequestRecords;
import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Reminders and passing on, by two schedulers on one database; the time that has gone is written into the rows. */
@IntegrationTest
class RequestDeadlinesIT {

    private static final String RUN =
            "select count(*) from scheduled_tasks where task_name = '" + JobConfiguration.DEADLINES + "'";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    MentorshipRequests requests;

    @Autowired
    RequestRecords records;

    @Autowired
    Pairings pairings;

    @Autowired
    WordPasses wordPasses;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RequestDeadlines deadlines;

    @Autowired
    JobSettings settings;

    @Autowired
    Clock clock;

    private Organisation organisation;
    private LocalDate today;

    @BeforeEach
    void organise() {
        organisation = new Organisation(jdbc);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void forgetTheRuns() {
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void remindsOnceAndPassesOn() {
        var first = mentor("First");
        var second = mentor("Second");
        var request = ask(first, second);
        deadlines.keep();
        assertThat(turns(request)).containsExactly("ASKED", "QUEUED");

        daysGoBy(request, 4);
        deadlines.keep();
        assertThat(reminders(request)).isEqualTo(1);
        var version = version(request);
        deadlines.keep();
        assertThat(version(request)).isEqualTo(version);

        daysGoBy(request, 3);
        deadlines.keep();
        deadlines.keep();
        assertThat(turns(request)).containsExactly("EXPIRED", "ASKED");

        daysGoBy(request, 7);
        deadlines.keep();
        assertThat(turns(request)).containsExactly("EXPIRED", "EXPIRED");
        assertThat(state(request)).isEqualTo("EXPIRED");
    }

    @Test
    void passesOnFromWhoCanTakeNobodyAnyMore() {
        var promotedDown = mentor("Moved");
        var full = mentor("Full");
        var next = mentor("Next");
        var one = ask(promotedDown, next);
        var other = ask(full, next);
        organisation.moveTo(promotedDown, Scope.CONTRIBUTOR, today.minusDays(1));
        for (var i = 0; i < 3; i++)
            organisation.pairing(full, person("Mentee " + i), PairingState.ACTIVE, today.minusDays(1));
        deadlines.keep();
        assertThat(turns(one)).containsExactly("PASSED_ON", "ASKED");
        assertThat(turns(other)).containsExactly("PASSED_ON", "ASKED");
    }

    @Test
    void runsOnceAcrossTwoSchedulersAndSurvivesARestart() throws InterruptedException {
        assertThat(settings.on()).as("jobs run in no other test").isFalse();
        assertThat(jdbc.sql(RUN).query(Integer.class).single()).isZero();
        var runs = new AtomicInteger();
        var counted = new RequestDeadlines(requests, records, pairings, wordPasses, transaction, clock) {
            @Override
            void keep() {
                super.keep();
                runs.incrementAndGet();
            }
        };
        var request = ask(mentor("First"), mentor("Second"));
        daysGoBy(request, 7);

        var one = started(counted);
        var two = started(counted);
        awaitRuns(runs, 1);
        assertThat(turns(request)).containsExactly("EXPIRED", "ASKED");
        Thread.sleep(2_500); // both look again several times
        assertThat(runs).hasValue(1);
        one.stop();

        due();
        awaitRuns(runs, 2);
        two.stop();

        due();
        var three = started(counted);
        var four = started(counted);
        awaitRuns(runs, 3);
        Thread.sleep(2_500);
        assertThat(runs).hasValue(3);
        three.stop();
        four.stop();
        assertThat(jdbc.sql(RUN).query(Integer.class).single()).isEqualTo(1);
    }

    private Scheduler started(RequestDeadlines work) {
        var scheduler = JobConfiguration.scheduler(
                database, work, Duration.ofHours(1), Duration.ofMillis(300), run -> run, new SimpleMeterRegistry());
        scheduler.start();
        return scheduler;
    }

    private void due() {
        jdbc.sql("update scheduled_tasks set execution_time = now() - interval '1 second'")
                .update();
    }

    private static void awaitRuns(AtomicInteger runs, int count) throws InterruptedException {
        for (var tries = 0; tries < 200 && runs.get() < count; tries++) Thread.sleep(100);
        assertThat(runs).hasValue(count);
    }

    private RequestId ask(PersonId... mentors) {
        return transaction.execute(status -> requests.save(
                        MentorshipRequest.ask(person("Milo Mentee"), "Please", List.of(mentors), clock.instant()))
                .id());
    }

    private void daysGoBy(RequestId request, int days) {
        jdbc.sql("""
                        update mentorship_request_turn
                           set began_at = began_at - :days * interval '1 day',
                               deadline_at = deadline_at - :days * interval '1 day'
                         where request_id = :request and state = 'ASKED'
                        """).param("days", days).param("request", request.value()).update();
    }

    private List<String> turns(RequestId request) {
        return jdbc.sql("select state from mentorship_request_turn where request_id = ? order by place")
                .param(request.value())
                .query((row, n) -> String.valueOf(row.getString("state")))
                .list();
    }

    private int reminders(RequestId request) {
        return jdbc.sql("select count(reminded_at) from mentorship_request_turn where request_id = ?")
                .param(request.value())
                .query(Integer.class)
                .single();
    }

    private int version(RequestId request) {
        return jdbc.sql("select version from mentorship_request where id = ?")
                .param(request.value())
                .query(Integer.class)
                .single();
    }

    private String state(RequestId request) {
        return jdbc.sql("select state from mentorship_request where id = ?")
                .param(request.value())
                .query(String.class)
                .single();
    }

    private PersonId mentor(String name) {
        return organisation.person(name, Scope.MENTOR, today.minusYears(1));
    }

    private PersonId person(String name) {
        return organisation.person(name, Scope.CONTRIBUTOR, today.minusYears(1));
    }
}
