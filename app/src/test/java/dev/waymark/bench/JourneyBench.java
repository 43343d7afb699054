package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.growth.Journey;
import dev.waymark.growth.Journeys;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journey of somebody with years of goals, check-ins, evidence and assessments behind them, among many, through the
 * service against the statements that it sends, over plain JDBC on one connection.
 */
@IntegrationTest
@Import(JourneyBench.AsThePerson.class)
@ExtendWith(BenchTable.class)
class JourneyBench {

    private static final int PEOPLE = 100_000;
    private static final int RUNS = 41;
    private static final PersonId PERSON = new PersonId(new UUID(0x7000, 0x8000_0000_0000_0001L));

    private final Journeys journeys;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    JourneyBench(Journeys journeys, DataSource dataSource, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.journeys = journeys;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("person", "", "ROLE_CONTRIBUTOR"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        jdbc.execute("truncate person, product_line cascade");
    }

    @Test
    void showsALongJourneyAsQuicklyAsTheSameSql() throws Exception {
        MeasuredOrganisation.replace(jdbc, transaction, PEOPLE, LocalDate.now(AsThePerson.ZONED));
        someone();
        journey();
        var empty = SqlStatements.during(this::journey);
        years();
        jdbc.execute("vacuum analyze");
        var full = SqlStatements.during(this::journey);
        assertThat(full).isEqualTo(empty);
        BenchTable.row(
                "statements of a journey, empty / years long", empty.size() + " / " + full.size(), "the same", true);
        var journey = journey();
        assertThat(journey.goals()).hasSize(Journey.MOST_GOALS);
        assertThat(journey.goalCount()).isEqualTo(250);
        assertThat(journey.ledger())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.evidence()).isPositive());

        var service = new double[RUNS];
        var hand = new double[RUNS];
        for (var run = -5; run < RUNS; run++) {
            var first = milliseconds(run % 2 == 0 ? this::journey : () -> byHand(full));
            var second = milliseconds(run % 2 == 0 ? () -> byHand(full) : this::journey);
            if (run < 0) continue;
            service[run] = run % 2 == 0 ? first : second;
            hand[run] = run % 2 == 0 ? second : first;
        }
        var ratio = median(service) / median(hand);
        BenchTable.row(
                String.format(
                        Locale.ROOT,
                        "my journey, 500 goals, 5,000 check-ins, 200 evidence, 20 assessments, among %,d people / same SQL",
                        PEOPLE),
                String.format(Locale.ROOT, "%.1f ms / %.1f ms, ratio %.2f", median(service), median(hand), ratio),
                "at most 1.35",
                ratio <= 1.35);
    }

    private void someone() {
        jdbc.update(
                "insert into person (id, name, email, job_title, joined_on, version) values (?, 'Milan', 'milan@example.com', '', current_date - 1500, 0)",
                PERSON.value());
        jdbc.update("""
                insert into level_assignment (id, person_id, level_id, valid_from, reason, decided_at)
                select gen_random_uuid(), ?, level_id, current_date - 1500, 'HIRED', now()
                  from framework_level join framework on framework.id = framework_id
                 where state = 'PUBLISHED' order by rank limit 1""", PERSON.value());
    }

    /** Half of the goals are active, every responsibility has its share of everything. */
    private void years() {
        transaction.executeWithoutResult(status -> jdbc.execute("""
                create temporary table asked on commit drop as
                select responsibility_id, framework_responsibility.framework_id, framework_responsibility.level_id,
                       row_number() over () - 1 as i, count(*) over () as n
                  from framework_responsibility join framework on framework.id = framework_id
                 where state = 'PUBLISHED';
                create temporary table years on commit drop as select n, gen_random_uuid() as id from generate_series(1, 500) n;
                insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)
                select id, uuid ':person', 'Goal ' || n, 'More', current_date + 30 + n % 60, 'MENTOR_AND_LEADS',
                       case when n % 2 = 0 then 'ACTIVE' else 'ACHIEVED' end, now(), 0 from years;
                insert into goal_responsibility select id, responsibility_id from years join asked on i = years.n % asked.n;
                insert into goal_phase (id, goal_id, state, valid_from, valid_to, changed_at, changed_by)
                select gen_random_uuid(), id, 'ACTIVE', current_date - 200, case when n % 2 = 1 then current_date - 5 end,
                       now(), uuid ':person' from years
                 union all
                select gen_random_uuid(), id, 'ACHIEVED', current_date - 5, null, now(), uuid ':person' from years where n % 2 = 1;
                insert into check_in (id, goal_id, author_id, progress, confidence, changed, made_on, made_at)
                select gen_random_uuid(), id, uuid ':person', k * 8, 7, 'On', current_date - 195 + k * 18, now() - interval '195 days' + k * interval '18 days'
                  from years cross join generate_series(1, 10) k;
                create temporary table carried on commit drop as select n, gen_random_uuid() as id from generate_series(1, 200) n;
                insert into evidence (id, owner_id, title, impact, happened_on, link, visibility, created_at, version)
                select id, uuid ':person', 'Carried ' || n, '', current_date - n, '', 'EVERYONE', now(), 0 from carried;
                insert into evidence_responsibility select id, responsibility_id from carried join asked on i = carried.n % asked.n;
                create temporary table made on commit drop as select n, gen_random_uuid() as id from generate_series(1, 20) n;
                insert into assessment (id, subject_id, rater_id, framework_id, level_id, towards_id, made_on, made_at)
                select id, uuid ':person', uuid ':person', framework_id, level_id, level_id, current_date - n * 30, now() - n * interval '30 days'
                  from made cross join (select framework_id, level_id from asked limit 1) any_level;
                insert into assessment_rating select id, responsibility_id, 'DOING' from made cross join asked;
                """.replace(":person", PERSON.toString())));
    }

    private Journey journey() {
        return journeys.journey(PERSON, (LevelId) null);
    }

    /** The statements as the service sends them, every column read, on one connection. */
    private int byHand(List<String> statements) throws SQLException {
        var read = 0;
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                try (var statement = connection.prepareStatement(sql)) {
                    var position = 0;
                    for (var parameter : parameters(sql)) statement.setObject(++position, parameter);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next())
                            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                                rows.getObject(column);
                                read++;
                            }
                    }
                }
            }
            connection.commit();
        }
        return read;
    }

    private static List<Object> parameters(String sql) {
        var parameters = new ArrayList<Object>();
        for (var at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1)) {
            var before = sql.substring(0, at);
            if (before.endsWith("limit ")) parameters.add(Journey.MOST_GOALS);
            else if (before.endsWith("'EVERYONE' and ")) parameters.add(true);
            else if (before.endsWith("'MENTOR_AND_LEADS' and (")) parameters.add(false);
            else parameters.add(PERSON.value());
        }
        return parameters;
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        var begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Who asks is not what is measured. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AsThePerson {

        private static final Clock ZONED = Clock.systemDefaultZone();

        @Bean
        @Primary
        CurrentActor person() {
            var person = new Actor(PERSON, "Milan", null, Scope.CONTRIBUTOR, false);
            return () -> person;
        }
    }
}
