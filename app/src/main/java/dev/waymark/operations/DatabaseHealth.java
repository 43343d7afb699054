package dev.waymark.operations;

import dev.waymark.database.ReservedConnections;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Part of the readiness: the database answers, and has the schema that this Waymark works with. An older backup that
 * was restored below it answers too, and is of no use.
 */
@Component("database")
class DatabaseHealth extends AbstractHealthIndicator {

    private static final int LONGEST_SECONDS = 2;

    private final JdbcTemplate jdbc;
    private final Flyway flyway;
    private final AtomicReference<@Nullable String> newest = new AtomicReference<>();

    DatabaseHealth(DataSource database, Flyway flyway) {
        super("the database does not answer");
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setQueryTimeout(LONGEST_SECONDS);
        this.flyway = flyway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        // asked for while everybody else waits for a locked table, too
        if (ReservedConnections.use(this::migrated)) health.up();
        else health.outOfService();
    }

    private boolean migrated() {
        var version = newest.get();
        if (version == null) {
            version = newestOfThisWaymark();
            newest.set(version);
        }
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from flyway_schema_history where version = ? and success)",
                Boolean.class,
                version));
    }

    /** Looked up once: it searches the class path. */
    private String newestOfThisWaymark() {
        String version = null;
        for (var migration : flyway.info().all())
            if (migration.isVersioned() && migration.getState().isResolved())
                version = migration.getVersion().getVersion();
        if (version == null) throw new IllegalStateException("no migrations on the class path");
        return version;
    }
}
