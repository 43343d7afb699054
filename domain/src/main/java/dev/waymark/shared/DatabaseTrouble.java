package dev.waymark.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * Why the database did not do what was asked though nothing was wrong with it: what is told in words and passes by
 * itself.
 *
 * @see "docs/decisions/0033-limits-on-waiting.md"
 */
public enum DatabaseTrouble {
    /** Cut off, or given way to somebody who did the same: nothing was stored, and trying again is right. */
    BUSY,
    /** It cannot be reached, or was lost half way: what was being stored may be stored or not. */
    NO_ANSWER;

    private static final int DEEPEST = 20;

    /** What the pool says of a connection that was lost earlier in the same transaction, without a state. */
    private static final String CLOSED = "Connection is closed";

    /** What lies at the bottom of this failure; empty if it is something else, such as a mistake of ours. */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var trouble = in(sql);
                if (trouble.isPresent()) return trouble;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> in(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return switch (state) {
            // cut off by a limit, no lock within the limit, a race or a deadlock lost
            case "57014", "55P03", "40001", "40P01" -> Optional.of(BUSY);
            // an open transaction was ended for keeping others waiting
            case "25P03", "25P04" -> Optional.of(NO_ANSWER);
            default -> lost(failure, state) ? Optional.of(NO_ANSWER) : Optional.empty();
        };
    }

    /** Classes 08 connection, 53 resources, 57P operator; a protocol that is not understood is no outage. */
    private static boolean lost(SQLException failure, String state) {
        return (state.startsWith("08") && !state.equals("08P01"))
                || state.startsWith("53")
                || state.startsWith("57P")
                || CLOSED.equals(failure.getMessage())
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
    }
}
