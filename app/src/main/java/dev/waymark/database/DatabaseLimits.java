package dev.waymark.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database may keep somebody waiting.
 *
 * @param longestQuery a statement is cut off after it, and a transaction that does nothing after twice as long
 * @param longestWait how long a statement waits for what others have locked
 * @param longestWork the same for what is expected to take long: imports, matching
 * @see "docs/decisions/0033-limits-on-waiting.md"
 */
@ConfigurationProperties("waymark.database")
record DatabaseLimits(
        @DefaultValue("30s") Duration longestQuery,
        @DefaultValue("5s") Duration longestWait,
        @DefaultValue("10m") Duration longestWork) {

    /** A server that has gone without a word is given up a little later than it would have cut off itself. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** What each connection begins with. */
    String forEverybody() {
        return "set statement_timeout = " + longestQuery.toMillis() + "; set lock_timeout = " + longestWait.toMillis()
                + "; set idle_in_transaction_session_timeout = "
                + longestQuery.multipliedBy(2).toMillis();
    }

    /** What a transaction begins with that is expected to take long. */
    String forLongWork() {
        return "set local statement_timeout = " + longestWork.toMillis() + "; set local lock_timeout = "
                + longestQuery.toMillis() + "; set local idle_in_transaction_session_timeout = "
                + longestWork.toMillis();
    }

    Duration silence() {
        return longestQuery.plus(GRACE);
    }

    Duration silenceInLongWork() {
        return longestWork.plus(GRACE);
    }
}
