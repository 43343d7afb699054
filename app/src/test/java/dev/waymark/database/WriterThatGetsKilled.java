package dev.waymark.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A JVM of its own that writes and tells of each write only after the server has acknowledged it. */
final class WriterThatGetsKilled {

    private WriterThatGetsKilled() {}

    @SuppressWarnings({"InfiniteLoopStatement", "SystemOut"}) // the parent reads what it prints, and ends it
    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]), EmbeddedPostgres.Writes.DURABLE);
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number integer primary key)");
            for (var number = Integer.parseInt(arguments[1]); ; number++) {
                statement.execute("insert into written values (" + number + ")");
                System.out.println("written " + number);
            }
        }
    }
}
