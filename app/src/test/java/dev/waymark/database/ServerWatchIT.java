package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens after the embedded server itself has been killed. */
class ServerWatchIT {

    private static final int WRITERS = 4;
    private static final ServerWatch.Patience SHORT =
            new ServerWatch.Patience(3, Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir
    Path home;

    @Test
    void comesBackUnderLoadWithEveryAcknowledgedWriteAndNoneTwice() throws Exception {
        try (var server = EmbeddedPostgres.start(home, EmbeddedPostgres.Writes.DURABLE);
                var watch = ServerWatch.over(server, ServerWatch.Patience.USUAL, problem -> {});
                var pool = pool(server)) {
            execute(server, "create table written (number integer)");
            var writers = new Writers(pool);
            writers.awaitMore(200);
            var address = server.jdbcUrl("postgres");

            var process = server.process().orElseThrow();
            process.destroyForcibly();
            var killed = System.nanoTime();
            // what it had begun goes on writing for a moment: that is not the server which is wanted
            await().until(() ->
                    server.process().filter(now -> now.pid() != process.pid()).isPresent());
            writers.awaitMore(200);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));

            writers.stop();
            assertThat(server.jdbcUrl("postgres")).isEqualTo(address);
            var stored = written(server);
            assertThat(stored).doesNotHaveDuplicates().containsAll(writers.acknowledged);
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void saysWhyItGivesUp() throws Exception {
        try (var server = EmbeddedPostgres.start(home, EmbeddedPostgres.Writes.DURABLE)) {
            var givenUp = new CompletableFuture<DatabaseUnavailable>();
            try (var watch = ServerWatch.over(server, SHORT, givenUp::complete)) {
                assertThat(watch).isNotNull();
                // as where the disk is full: it cannot start
                var data = home.resolve("database/" + PostgresBinaries.MAJOR);
                var control = data.resolve("global/pg_control");
                Files.move(control, control.resolveSibling("away"));
                server.process().orElseThrow().destroyForcibly();
                assertThat(givenUp)
                        .succeedsWithin(Duration.ofSeconds(60))
                        .satisfies(problem -> assertThat(problem)
                                .hasMessageContaining(data.toString())
                                .hasMessageContaining("pg_control"));
            }
        }
    }

    @Test
    void startsNothingAgainOnceItIsClosed() throws Exception {
        try (var server = EmbeddedPostgres.start(home, EmbeddedPostgres.Writes.DURABLE)) {
            for (var round = 0; round < 3; round++) {
                var watch = ServerWatch.over(server, SHORT, problem -> {});
                var process = server.process().orElseThrow();
                process.destroyForcibly();
                assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
                watch.close();
                // whichever was first, this is how it stays: nobody starts it behind the back of whoever closes
                var running = server.process().isPresent();
                new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
                assertThat(server.process().isPresent()).isEqualTo(running);
                server.startAgain();
            }
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl("postgres"));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(WRITERS);
        pool.setConnectionTimeout(3000);
        return pool;
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> written(EmbeddedPostgres server) throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from written")) {
            while (rows.next()) numbers.add(rows.getInt(1));
        }
        return numbers;
    }

    /** Each writes a number of its own and counts it once the server has acknowledged it; none writes one again. */
    private static final class Writers {

        private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        private Writers(HikariDataSource pool) {
            for (var i = 0; i < WRITERS; i++)
                threads.add(Thread.ofPlatform().daemon().start(() -> {
                    while (!stopped.get()) write(pool);
                }));
        }

        private void write(HikariDataSource pool) {
            var number = next.incrementAndGet();
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into written values (" + number + ")");
                acknowledged.add(number);
            } catch (SQLException e) {
                // nobody knows whether it is stored: not counted, and not written again
            }
        }

        private void awaitMore(int count) throws InterruptedException {
            var wanted = acknowledged.size() + count;
            var pause = new CountDownLatch(1);
            for (var i = 0; i < 1200 && acknowledged.size() < wanted; i++)
                assertThat(pause.await(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(wanted);
        }

        private void stop() throws InterruptedException {
            stopped.set(true);
            for (var thread : threads) thread.join(10_000);
        }
    }
}
