package dev.waymark.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all {@link StartingData}: early among the things that start, so that the web server comes later. */
@Component
class StartingDataLoader implements SmartLifecycle {

    private static final long LOCK = 0x5761796d61726bL;

    private final DataSource dataSource;
    private final DatabaseLimits limits;
    private final ObjectProvider<StartingData> startingData;
    private volatile boolean running;

    StartingDataLoader(DataSource dataSource, DatabaseLimits limits, ObjectProvider<StartingData> startingData) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.startingData = startingData;
    }

    @Override
    public void start() {
        // replicas that start together take turns: the second finds everything there
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // the pool takes it back
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(limits.silenceInLongWork().toMillis()));
            statement.execute(limits.forLongWork() + "; set local lock_timeout = 0");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            startingData.orderedStream().forEach(StartingData::load);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the starting data cannot be loaded: " + e.getMessage(), e);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
