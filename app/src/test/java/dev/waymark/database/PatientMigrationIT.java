package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration of a table that somebody else has locked. */
class PatientMigrationIT {

    @TempDir
    Path migrations;

    @Test
    void triesAgainUntilTheLockIsFree() throws Exception {
        var database = "waymark_patient_1";
        TestServer.emptyDatabase(database);
        try (var other = locked(database)) {
            var pauses = new ArrayList<Duration>();
            new PatientMigration(pause -> {
                        pauses.add(pause);
                        if (pauses.size() == 3) release(other);
                    })
                    .migrate(flyway(database));
            assertThat(pauses).hasSize(3).isSorted().doesNotHaveDuplicates();
        }
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select more from busy")).isNotNull();
        }
    }

    @Test
    void saysInTheEndWhatToLookFor() throws Exception {
        var database = "waymark_patient_2";
        TestServer.emptyDatabase(database);
        try (var other = locked(database)) {
            assertThat(other.isClosed()).isFalse();
            var pauses = new ArrayList<Duration>();
            assertThatThrownBy(() -> new PatientMigration(pauses::add).migrate(flyway(database)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("locks")
                    .hasMessageContaining("pg_stat_activity");
            assertThat(pauses).hasSize(4);
        }
    }

    private static void release(Connection other) {
        try {
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(TestServer.jdbcUrl(database), TestServer.username(), TestServer.password());
    }

    /** Holds an exclusive lock until it is rolled back or closed. */
    private Connection locked(String database) throws Exception {
        Files.writeString(migrations.resolve("V1__first.sql"), "alter table busy add column more integer;");
        var connection =
                DriverManager.getConnection(TestServer.jdbcUrl(database), TestServer.username(), TestServer.password());
        try (var statement = connection.createStatement()) {
            statement.execute("create table busy (id integer)");
            connection.setAutoCommit(false);
            statement.execute("lock table busy in access exclusive mode");
        }
        return connection;
    }

    private Flyway flyway(String database) {
        return Flyway.configure()
                .dataSource(TestServer.jdbcUrl(database), TestServer.username(), TestServer.password())
                .locations("filesystem:" + migrations)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .initSql("set lock_timeout = 200")
                .load();
    }
}
