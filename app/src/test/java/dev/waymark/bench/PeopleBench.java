package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRow;
import dev.waymark.shared.Slice;
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

/** The people list through the service against the statement that it sends, over plain JDBC. */
@IntegrationTest
@Import(PeopleBench.AsALead.class)
@ExtendWith(BenchTable.class)
class PeopleBench {

    private static final int PEOPLE = 100_000;
    private static final int PAGE = 50;
    private static final int RUNS = 25;
    /** What a person types who looks for somebody: half of everybody has it somewhere. */
    private static final PeopleFilter SEARCH = PeopleFilter.EVERYBODY_HERE.withText("person product");

    private final PeopleDirectory directory;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    PeopleBench(
            PeopleDirectory directory,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("lead", "", "ROLE_LEAD"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        jdbc.execute("truncate person, product_line cascade");
    }

    @Test
    void listsAPageAsQuicklyAsTheSameSql() throws Exception {
        MeasuredOrganisation.replace(jdbc, transaction, PEOPLE, LocalDate.now(AsALead.ZONED));
        for (var page : List.of(1, 1_000)) {
            var slice = new Slice((page - 1) * PAGE, PAGE);
            var sql = SqlStatements.during(() -> page(slice)).getLast();
            assertThat(names(sql))
                    .hasSize(PAGE)
                    .isEqualTo(page(slice).stream().map(PersonRow::name).toList());
            var service = new double[RUNS];
            var hand = new double[RUNS];
            for (var run = -3; run < RUNS; run++) {
                var first = milliseconds(run % 2 == 0 ? () -> page(slice) : () -> names(sql));
                var second = milliseconds(run % 2 == 0 ? () -> names(sql) : () -> page(slice));
                if (run < 0) continue;
                service[run] = run % 2 == 0 ? first : second;
                hand[run] = run % 2 == 0 ? second : first;
            }
            var ratio = median(service) / median(hand);
            BenchTable.row(
                    String.format(
                            Locale.ROOT, "people list, page %,d of %,d people, with a search / same SQL", page, PEOPLE),
                    String.format(Locale.ROOT, "%.1f ms / %.1f ms, ratio %.2f", median(service), median(hand), ratio),
                    "at most 1.35",
                    ratio <= 1.35);
        }
    }

    private List<PersonRow> page(Slice slice) {
        return directory.rows(SEARCH, PeopleOrder.BY_NAME, slice);
    }

    /** The statement as the service sends it, parameters put in by their order of appearance. */
    private List<String> names(String sql) throws SQLException {
        var today = LocalDate.now(AsALead.ZONED);
        var names = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var position = 0;
            for (var parameter : parameters(sql, today)) statement.setObject(++position, parameter);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    // as the service does: every column
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                        rows.getObject(column);
                    names.add(rows.getString("name"));
                }
            }
        }
        return names;
    }

    private static List<Object> parameters(String sql, LocalDate today) {
        var words = List.of("%person%", "%product%").iterator();
        var parameters = new ArrayList<Object>();
        for (var at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1))
            parameters.add(sql.startsWith("plain_text(", at - "plain_text(".length()) ? words.next() : today);
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
    static class AsALead {

        private static final Clock ZONED = Clock.systemDefaultZone();

        @Bean
        @Primary
        CurrentActor lead() {
            var lead = new Actor(new PersonId(new UUID(0, 1)), "Lead", null, Scope.LEAD, false);
            return () -> lead;
        }
    }
}
