package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration of a table that somebody else has locked. */
class PatientMigrationIT {

    private static final PatientMigration PATIENT = new PatientMigration(Duration.ofMillis(300));

    @TempDir
    Path migrations;

    @Test
    void triesAgainUntilTheLockIsFree() throws Exception {
        var database = "waymark_patient_1";
        TestServer.emptyDatabase(database);
        try (var other = locked(database)) {
            var migrated = CompletableFuture.runAsync(() -> PATIENT.migrate(flyway(database)));
            assertThatThrownBy(() -> migrated.get(700, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            other.rollback();
            assertThat(migrated).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void saysInTheEndWhatToLookFor() throws Exception {
        var database = "waymark_patient_2";
        TestServer.emptyDatabase(database);
        try (var other = locked(database)) {
            assertThat(other.isClosed()).isFalse();
            var impatient = new PatientMigration(Duration.ofMillis(1));
            assertThatThrownBy(() -> impatient.migrate(flyway(database)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("locks")
                    .hasMessageContaining("pg_stat_activity");
        }
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
