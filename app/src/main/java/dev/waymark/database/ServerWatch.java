package dev.waymark.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Starts the embedded server again when it has ended by itself, on the same port, so that everybody finds it where it
 * was. Gives up when it does not stay.
 *
 * @see "docs/decisions/0032-watching-the-embedded-server.md"
 */
final class ServerWatch implements AutoCloseable {

    /**
     * How often and how patiently.
     *
     * @param tries how many starts in a row
     * @param first the pause before the second start; each further one is twice as long
     * @param longest no pause is longer
     * @param settled a server that has run so long counts as well again
     */
    record Patience(int tries, Duration first, Duration longest, Duration settled) {

        /** Gives up after about three minutes. */
        static final Patience USUAL =
                new Patience(10, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

        private Duration before(int attempt) {
            if (attempt == 1) return Duration.ZERO;
            var pause = first.multipliedBy(1L << Math.min(attempt - 2, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private final EmbeddedPostgres server;
    private final Patience patience;
    private final Consumer<DatabaseUnavailable> givenUp;
    private final CountDownLatch closing = new CountDownLatch(1);
    private int failures;

    private ServerWatch(EmbeddedPostgres server, Patience patience, Consumer<DatabaseUnavailable> givenUp) {
        this.server = server;
        this.patience = patience;
        this.givenUp = givenUp;
    }

    /**
     * Watches until it is closed.
     *
     * @param givenUp is told why, once, when the server cannot be started again
     */
    static ServerWatch over(EmbeddedPostgres server, Patience patience, Consumer<DatabaseUnavailable> givenUp) {
        var watch = new ServerWatch(server, patience, givenUp);
        Thread.ofPlatform().daemon().name("database-watch").start(watch::watch);
        return watch;
    }

    /** What is shutting down is not started again, even if the server goes first. */
    @EventListener
    void onClosing(ContextClosedEvent closed) {
        close();
    }

    /** When this returns, the server is not started any more. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            // a start that is under way has ended
        }
    }

    private void watch() {
        try {
            while (!isClosing()) {
                var begun = System.nanoTime();
                awaitEnd();
                if (isClosing()) return;
                if (System.nanoTime() - begun > patience.settled().toNanos()) failures = 0;
                log.warn("The embedded PostgreSQL has ended by itself; starting it again");
                var problem = startAgain();
                if (problem != null) {
                    givenUp.accept(problem);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process is gone: at once where the system tells us, within a second where it does not. */
    private void awaitEnd() throws InterruptedException {
        var process = server.process();
        if (process.isEmpty()) return;
        var end = process.get().onExit();
        while (!isClosing() && process.get().isAlive()) {
            try {
                end.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                // looks again
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @org.jspecify.annotations.Nullable
    private DatabaseUnavailable startAgain() throws InterruptedException {
        while (true) {
            failures++;
            if (closing.await(patience.before(failures).toMillis(), TimeUnit.MILLISECONDS)) return null;
            try {
                if (startedUnlessClosing()) log.info("The embedded PostgreSQL answers again");
                return null;
            } catch (DatabaseUnavailable problem) {
                if (failures >= patience.tries()) return problem;
                log.warn("{} Trying again ({} of {})", problem.problem(), failures + 1, patience.tries());
            }
        }
    }

    private synchronized boolean startedUnlessClosing() {
        if (isClosing()) return false;
        server.startAgain();
        return true;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
