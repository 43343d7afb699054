package dev.waymark.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Says in words what is wrong with a database server before anything else trips over it. */
final class ServerCheck {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private ServerCheck() {}

    /** @throws DatabaseUnavailable if the server does not answer, turns us away or is not a supported PostgreSQL */
    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            check(connection.getMetaData());
        } catch (SQLException | RuntimeException e) {
            throw e instanceof DatabaseUnavailable known ? known : unavailable(e);
        }
    }

    private static void check(DatabaseMetaData server) throws SQLException {
        var major = server.getDatabaseMajorVersion();
        if (!"PostgreSQL".equals(server.getDatabaseProductName()) || major < OLDEST || major > NEWEST) {
            throw new DatabaseUnavailable(
                    "The database server is " + server.getDatabaseProductName() + " "
                            + server.getDatabaseProductVersion() + ", which Waymark does not support.",
                    "Use PostgreSQL " + OLDEST + " to " + NEWEST + ".");
        }
    }

    private static DatabaseUnavailable unavailable(Exception failure) {
        Throwable cause = failure;
        // the pool wraps what the driver said, and the driver what the network said: the driver says it best
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        var state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        return new DatabaseUnavailable(
                "The database cannot be used: "
                        + String.valueOf(cause.getMessage()).strip().replaceFirst("\\.?$", "."),
                remedy(state),
                failure);
    }

    private static String remedy(String state) {
        return switch (state) {
            case "28P01", "28000" -> "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
            case "3D000" -> "Create the database on the server, or correct its name in SPRING_DATASOURCE_URL.";
            default -> "Check that the server runs and that SPRING_DATASOURCE_URL leads to it.";
        };
    }
}
