package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.organisation.Figures;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.LevelFigures;
import dev.waymark.organisation.OrganisationOverview;
import dev.waymark.organisation.Overview;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The dashboard at four sizes: statements, time against SQL by hand, and how the time grows. */
@IntegrationTest
@ExtendWith(BenchTable.class)
class OrganisationBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THEN = LocalDate.of(2026, 10, 1);
    private static final int MENTORS = 10;

    private final OrganisationOverview organisation;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    OrganisationBench(
            OrganisationOverview organisation,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.organisation = organisation;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void signIn() {
        var lead = new TestingAuthenticationToken("lead", "", "ROLE_LEAD");
        SecurityContextHolder.getContext().setAuthentication(lead);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        jdbc.execute("truncate person, product_line cascade");
    }

    @Test
    void answersInAFixedNumberOfStatementsAndAsQuicklyAsSqlByHand() throws Exception {
        var statements = new TreeMap<Integer, Integer>();
        var milliseconds = new TreeMap<Integer, Double>();
        for (var people : List.of(100, 1_000, 10_000, 100_000)) {
            MeasuredOrganisation.replace(jdbc, transaction, people, TODAY);
            assertThat(byHand()).isEqualTo(answer(dashboard()));
            statements.put(people, SqlStatements.during(this::dashboard).size());
            var times = interleaved(people < 10_000 ? 60 : 21);
            milliseconds.put(people, times[0]);
            if (people >= 10_000) {
                BenchTable.row(
                        String.format(Locale.ROOT, "dashboard service / SQL by hand, %,d people", people),
                        String.format(
                                Locale.ROOT, "%.0f ms / %.0f ms, ratio %.2f", times[0], times[1], times[0] / times[1]),
                        "at most 1.15",
                        times[0] / times[1] <= 1.15);
            }
        }
        BenchTable.row(
                "SQL statements for the whole dashboard, at 100 / 1,000 / 10,000 / 100,000 people",
                statements.values().toString(),
                "the same, at most 8",
                statements.values().stream().distinct().count() == 1
                        && statements.firstEntry().getValue() <= 8);
        reportGrowth(milliseconds);
    }

    private static void reportGrowth(Map<Integer, Double> milliseconds) {
        var small = milliseconds.getOrDefault(1_000, Double.NaN);
        var large = milliseconds.getOrDefault(100_000, Double.NaN);
        var exponent = Math.log(large / small) / Math.log(100);
        BenchTable.row(
                "growth of the dashboard's time from 1,000 to 100,000 people (exponent)",
                String.format(Locale.ROOT, "%.2f (%.1f ms to %.0f ms)", exponent, small, large),
                "below 0.9",
                exponent < 0.9);
    }

    /** Medians in milliseconds of the service and of SQL by hand, taken in turn so that both see the same machine. */
    private double[] interleaved(int runs) throws Exception {
        var service = new double[runs];
        var hand = new double[runs];
        for (var run = -3; run < runs; run++) {
            var first = milliseconds(run % 2 == 0 ? this::dashboard : this::byHand);
            var second = milliseconds(run % 2 == 0 ? this::byHand : this::dashboard);
            if (run < 0) continue;
            service[run] = run % 2 == 0 ? first : second;
            hand[run] = run % 2 == 0 ? second : first;
        }
        return new double[] {median(service), median(hand)};
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        var begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Overview dashboard() {
        return organisation.overview(Lens.on(TODAY), THEN, MENTORS);
    }

    private DashboardByHand.Answer byHand() throws Exception {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var answer = DashboardByHand.answer(connection, TODAY, THEN);
            connection.commit();
            return answer;
        }
    }

    private static DashboardByHand.Answer answer(Overview overview) {
        return new DashboardByHand.Answer(
                overview.now().levels().stream().map(OrganisationBench::now).toList(),
                then(overview.then()),
                overview.mentors().rows().stream()
                        .map(row -> row.mentor().id() + " " + row.used() + " of " + row.slots())
                        .toList(),
                overview.mentors().rows().stream()
                        .mapToInt(row -> row.mentees().size())
                        .sum(),
                overview.peopledLines());
    }

    private static List<Integer> now(LevelFigures level) {
        var median = level.medianDays();
        return List.of(
                level.people(),
                level.mentored(),
                level.withGoal(),
                level.quiet(),
                level.goals().onTrack(),
                level.goals().behind(),
                level.goals().atRisk(),
                level.goals().unheard(),
                level.atRiskDue(),
                level.longInLevel(),
                level.longWithoutGoal(),
                median == null ? 0 : (int) Math.floor(median),
                level.pairings(),
                level.met(),
                level.silent(),
                level.longestSilence(),
                level.mentors(),
                level.freeSlots());
    }

    private static List<List<Integer>> then(Figures figures) {
        return figures.levels().stream()
                .map(level -> List.of(
                        level.people(),
                        level.mentored(),
                        level.quiet(),
                        level.goals().all(),
                        level.goals().onTrack(),
                        level.pairings(),
                        level.met()))
                .toList();
    }
}
