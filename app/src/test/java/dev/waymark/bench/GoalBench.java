package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import dev.waymark.growth.CheckInId;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.DraftGoal;
import dev.waymark.growth.GoalBook;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.GoalRow;
import dev.waymark.growth.GoalShelf;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.MakeCheckIn;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Visibility;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

/** One person's many goals, in an organisation of 100,000 beside, and many sessions on one goal. */
@IntegrationTest
@Import(GoalBench.AsAnOwner.class)
@ExtendWith(BenchTable.class)
class GoalBench {

    private static final int PEOPLE = 100_000;
    private static final int GOALS = 500;
    private static final int CHECK_INS_EACH = 10;
    private static final int RUNS = 41;
    private static final int SESSIONS = 50;
    private static final int EDITS_EACH = 10;

    private final GoalBook book;
    private final GoalPlanning planning;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    GoalBench(
            GoalBook book,
            GoalPlanning planning,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.planning = planning;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("owner", "", "ROLE_CONTRIBUTOR"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        jdbc.execute("truncate person, product_line cascade");
    }

    @Test
    void showsFiveHundredGoalsInAFixedNumberOfStatementsAndAsQuicklyAsSqlByHand() throws Exception {
        MeasuredOrganisation.replace(jdbc, transaction, PEOPLE, LocalDate.now(AsAnOwner.ZONED));
        owner();
        var few = statements();
        goals();
        jdbc.execute("vacuum analyze goal, goal_phase, check_in, goal_step");
        var many = statements();
        BenchTable.row(
                String.format(Locale.ROOT, "my goals, statements of the page with 0 and %,d goals", GOALS),
                few + " and " + many,
                "the same",
                few == many);

        var byHand = sql("my-goals.sql");
        var lookedUp = sql("my-goals-looked-up.sql");
        var expected = page().stream().map(row -> row.id().value()).toList();
        assertThat(expected).hasSize(GOALS);
        assertThat(ids(byHand)).isEqualTo(expected);
        assertThat(ids(lookedUp)).isEqualTo(expected);
        var times = interleaved(List.of(this::page, () -> ids(byHand), () -> ids(lookedUp)));
        var best = Math.min(times[1], times[2]);
        var ratio = times[0] / best;
        BenchTable.row(
                String.format(
                        Locale.ROOT,
                        "my goals, %,d goals with %,d check-ins beside %,d people / SQL by hand",
                        GOALS,
                        GOALS * CHECK_INS_EACH,
                        PEOPLE),
                String.format(Locale.ROOT, "%.1f ms / %.1f ms, ratio %.2f", times[0], best, ratio),
                "at most 1.35",
                ratio <= 1.35);
    }

    private int statements() {
        return SqlStatements.during(() -> {
                    book.counts();
                    book.mine(GoalShelf.ALL, new Slice(0, 25));
                })
                .size();
    }

    private List<GoalRow> page() {
        return book.mine(GoalShelf.ALL, new Slice(0, GOALS));
    }

    private void owner() {
        jdbc.update(
                "insert into person (id, name, email, job_title, joined_on, version) values (?, 'Owner', ?, '', ?, 0)",
                AsAnOwner.OWNER.value(),
                "owner@example.com",
                LocalDate.now(AsAnOwner.ZONED).minusYears(2));
    }

    private void goals() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)
                    select uuidv7(), ?, 'Goal ' || n, 'Something is different', current_date + n, 'EVERYONE',
                           case when n % 10 = 0 then 'DRAFT' when n % 2 = 0 then 'ACTIVE' else 'ACHIEVED' end, now(), 0
                      from generate_series(1, ?) n""", AsAnOwner.OWNER.value(), GOALS);
            jdbc.update("""
                    insert into goal_phase (id, goal_id, state, valid_from, changed_at, changed_by)
                    select uuidv7(), id, state, current_date - 200, now(), owner_id from goal where owner_id = ?""", AsAnOwner.OWNER.value());
            jdbc.update("""
                    insert into check_in (id, goal_id, author_id, progress, confidence, changed, made_on, made_at)
                    select uuidv7(), goal.id, goal.owner_id, 8 * n, 7, 'Went on', current_date - 200 + 15 * n,
                           now() - make_interval(days => 200 - 15 * n)
                      from goal, generate_series(1, ?) n where goal.owner_id = ?""", CHECK_INS_EACH, AsAnOwner.OWNER.value());
            jdbc.update("""
                    insert into goal_step (id, goal_id, position, description, done_on)
                    select uuidv7(), goal.id, n, 'Step ' || n, case when n = 1 then current_date end
                      from goal, generate_series(1, 3) n where goal.owner_id = ?""", AsAnOwner.OWNER.value());
        });
    }

    private List<UUID> ids(String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++)
                statement.setObject(i, AsAnOwner.OWNER.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    // as the service does: every column
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                        rows.getObject(column);
                    ids.add(rows.getObject("id", UUID.class));
                }
            }
        }
        return ids;
    }

    /** The median of each, all taken in turn and in changing order, so that none profits from its place. */
    private static double[] interleaved(List<Callable<?>> work) throws Exception {
        var times = new double[work.size()][RUNS];
        for (var run = -10; run < RUNS; run++) {
            for (var turn = 0; turn < work.size(); turn++) {
                var which = Math.floorMod(run + turn, work.size());
                var begun = System.nanoTime();
                work.get(which).call();
                if (run >= 0) times[which][run] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Arrays.stream(times).mapToDouble(GoalBench::median).toArray();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String sql(String name) throws IOException {
        try (var script = Objects.requireNonNull(GoalBench.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void losesNoUpdateOfFiftySessionsOnOneGoal() throws Exception {
        owner();
        var goal = GoalId.next();
        planning.draft(new DraftGoal(
                goal,
                new GoalText("Grow", "More"),
                LocalDate.now(AsAnOwner.ZONED).plusDays(90),
                Visibility.EVERYONE,
                Set.of(),
                true));
        var refused = new AtomicInteger();
        var barrier = new CyclicBarrier(SESSIONS);
        var applied = 0;
        try (var threads = Executors.newFixedThreadPool(SESSIONS)) {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < SESSIONS; i++) running.add(threads.submit(() -> edits(goal, barrier, refused)));
            for (var one : running) applied += one.get();
        }
        var found = book.goal(goal).checkIns().size();
        BenchTable.row(
                String.format(Locale.ROOT, "%d sessions editing one goal, %,d edits applied", SESSIONS, applied),
                String.format(Locale.ROOT, "%d lost, %,d told to look again", applied - found, refused.get()),
                "0 lost",
                applied == found && applied == SESSIONS * EDITS_EACH);
    }

    private int edits(GoalId goal, CyclicBarrier barrier, AtomicInteger refused) throws Exception {
        signIn();
        barrier.await();
        var applied = 0;
        while (applied < EDITS_EACH) {
            try {
                var seen = book.goal(goal).row().version();
                planning.checkIn(new MakeCheckIn(
                        CheckInId.next(), goal, seen, new Progress(applied), new Confidence(7), "Went on", ""));
                applied++;
            } catch (ChangedMeanwhile again) {
                refused.incrementAndGet();
            }
        }
        return applied;
    }

    /** Who asks is not what is measured. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AsAnOwner {

        private static final Clock ZONED = Clock.systemDefaultZone();
        private static final PersonId OWNER = new PersonId(new UUID(0, 2));

        @Bean
        @Primary
        CurrentActor owning() {
            var owner = new Actor(OWNER, "Owner", null, Scope.CONTRIBUTOR, false);
            return () -> owner;
        }
    }
}
