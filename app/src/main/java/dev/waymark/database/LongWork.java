package dev.waymark.database;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives the transaction that is running the limits of work which is expected to take long, an import for example. */
@Component
public class LongWork {

    private final JdbcTemplate jdbc;
    private final DatabaseLimits limits;

    LongWork(JdbcTemplate jdbc, DatabaseLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** @throws IllegalStateException outside a transaction, where it would last for whoever has the connection next */
    public void begins() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("long work begins in a transaction");
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                // the pool takes it back when the connection comes back
                connection.setNetworkTimeout(
                        Runnable::run,
                        Math.toIntExact(limits.silenceInLongWork().toMillis()));
                return statement.execute(limits.forLongWork());
            }
        });
    }
}
