package dev.waymark.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates a server that answers and is supported. A migration waits only so long for what others have locked, since
 * everybody else would queue up behind it; then it tries again, a few times.
 */
class PatientMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Consumer<Duration> pause;

    PatientMigration() {
        this(PatientMigration::sleep);
    }

    /** @param pause is called between two tries with a time that doubles */
    PatientMigration(Consumer<Duration> pause) {
        this.pause = pause;
    }

    @Override
    public void migrate(Flyway flyway) {
        ServerCheck.check(flyway.getConfiguration().getDataSource());
        for (var attempt = 1; ; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failure) {
                if (!isCutOff(failure)) throw failure;
                if (attempt == TRIES) throw unavailable(failure);
                log.warn(
                        "A migration waited for what others have locked in the database; trying again ({} of {})",
                        attempt + 1,
                        TRIES);
                pause.accept(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
            }
        }
    }

    private static boolean isCutOff(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                if (state.equals("55P03") || state.equals("57014") || state.equals("40P01")) return true;
            }
        }
        return false;
    }

    private static DatabaseUnavailable unavailable(FlywayException failure) {
        return new DatabaseUnavailable(
                "The database cannot be migrated: others hold locks that the migration needs, after " + TRIES
                        + " tries. It has changed nothing.",
                "Look into pg_stat_activity for a transaction that has been open for long, or a backup or another"
                        + " program that is running; end it, and start Waymark again.",
                failure);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to migrate", e);
        }
    }
}
