package dev.waymark.testing;

import dev.waymark.database.DatabaseUnavailable;
import dev.waymark.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The one embedded PostgreSQL of a test run, for tests that want a database without the application. */
public final class TestServer {

    private static final EmbeddedPostgres server = start();
    private static final String MIGRATED = "waymark_migrated";
    private static final AtomicInteger clones = new AtomicInteger();

    static {
        dropWhatAnEarlierRunLeft();
        emptyDatabase(MIGRATED);
        Flyway.configure()
                .dataSource(jdbcUrl(MIGRATED), username(), password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private TestServer() {}

    /** The name of a new database that holds the migrated schema and nothing else. */
    public static String cloneOfTheMigrated() {
        var name = "waymark_" + clones.incrementAndGet();
        execute("create database " + name + " template " + MIGRATED);
        return name;
    }

    /** Makes a database without any table. */
    public static void emptyDatabase(String name) {
        execute("create database " + name);
    }

    public static String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    public static String username() {
        return server.username();
    }

    public static String password() {
        return server.password();
    }

    private static EmbeddedPostgres start() {
        // a second run in the same directory, from an IDE for example, takes the next place
        for (var place = 1; ; place++) {
            try {
                var started = EmbeddedPostgres.start(
                        Path.of("target", "postgresql-" + place), EmbeddedPostgres.Writes.THROWAWAY);
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-server"));
                return started;
            } catch (DatabaseUnavailable e) {
                if (place == 3 || !String.valueOf(e.getMessage()).contains("in use")) {
                    throw e;
                }
            }
        }
    }

    private static void dropWhatAnEarlierRunLeft() {
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password());
                var statement = connection.createStatement();
                var databases =
                        statement.executeQuery("select datname from pg_database where datname like 'waymark%'")) {
            while (databases.next()) {
                names.add(databases.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " fails: " + e.getMessage(), e);
        }
    }
}
