package dev.waymark.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever guesses, and keeps nobody else from signing in. Counted in the database, so that replicas and
 * restarts do not forget. A try counts once it was wrong; while its password is checked it only takes one of a bounded
 * number of places, so that guessing in parallel gains a few tries once, which are then waited for.
 *
 * @see "docs/decisions/0030-slow-guessing.md"
 */
@Component
class SignInTries {

    /** Places for tries at one account from one source. */
    static final int AT_ONCE = 32;

    /** Places for tries of strangers from one address. */
    static final int AT_ONCE_FROM_ADDRESS = 64;

    /** A place of a process that died is free again after this long; no check takes as long. */
    private static final Duration DEAD = Duration.ofMinutes(1);

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    SignInTries(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        // a try counts whatever becomes of the work around it
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The login as it is counted and looked up: two ways to write one account are one. */
    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws TooManyTries if this try has to wait; then it does not count */
    Try begin(String login, SignInSource source) {
        var counted = new Counted(plain(login), source);
        return Objects.requireNonNull(apart.execute(status -> begin(counted)));
    }

    private Try begin(Counted counted) {
        var now = clock.instant();
        requireRoom(counted, now); // whoever has to wait holds nobody up
        for (var key : counted.turns()) awaitTurn(key);
        requireRoom(counted, now);
        forget(now);
        var id = jdbc.sql("""
                        insert into sign_in_attempt (source_key, address_key, began_at)
                        values (:source, :address, :now) returning id
                        """)
                .param("source", counted.bySource())
                .param("address", counted.stranger() ? counted.byAddress() : null)
                .param("now", utc(now))
                .query(Long.class)
                .single();
        return new Try(id, counted);
    }

    private void requireRoom(Counted counted, Instant now) {
        var wait = waiting(Pace.SOURCE, counted.bySource(), now);
        var busy = inProgress("source_key", counted.bySource(), now) >= AT_ONCE;
        if (counted.stranger()) {
            wait = longer(wait, waiting(Pace.ACCOUNT, counted.byAccount(), now));
            wait = longer(wait, waiting(Pace.ADDRESS, counted.byAddress(), now));
            busy |= inProgress("address_key", counted.byAddress(), now) >= AT_ONCE_FROM_ADDRESS;
        }
        if (busy) wait = longer(wait, BUSY);
        if (wait.isPositive()) throw new TooManyTries(wait);
    }

    private Duration waiting(Pace pace, byte[] key, Instant now) {
        return jdbc.sql("select empty_at from sign_in_pace where key = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(emptyAt -> pace.wait(Duration.between(now, emptyAt.toInstant())))
                .orElse(Duration.ZERO);
    }

    private int inProgress(String column, byte[] key, Instant now) {
        return jdbc.sql("select count(*) from sign_in_attempt where " + column + " = :key and began_at > :since")
                .param("key", key)
                .param("since", utc(now.minus(DEAD)))
                .query(Integer.class)
                .single();
    }

    /** Buckets that are empty say nothing; rows that somebody else is at are left for the next time. */
    private void forget(Instant now) {
        jdbc.sql("""
                        delete from sign_in_pace where key in
                        (select key from sign_in_pace where empty_at <= :now limit 50 for update skip locked)
                        """).param("now", utc(now)).update();
        jdbc.sql("""
                        delete from sign_in_attempt where id in
                        (select id from sign_in_attempt where began_at <= :dead limit 50 for update skip locked)
                        """).param("dead", utc(now.minus(DEAD))).update();
    }

    /** A try whose password is being checked. Closed without a verdict, it never was. */
    final class Try implements AutoCloseable {

        private final long id;
        private final Counted counted;
        private boolean decided;

        private Try(long id, Counted counted) {
            this.id = id;
            this.counted = counted;
        }

        void wrong() {
            decide(SignInTries.this::countWrong);
        }

        /** The source starts anew: whoever is in need not guess. */
        void right() {
            decide(SignInTries.this::countRight);
        }

        private void decide(BiConsumer<Counted, Instant> count) {
            if (decided) throw new IllegalStateException("a try counts once");
            decided = true;
            apart.executeWithoutResult(status -> {
                count.accept(counted, clock.instant());
                end();
            });
        }

        private void end() {
            jdbc.sql("delete from sign_in_attempt where id = :id")
                    .param("id", id)
                    .update();
        }

        @Override
        public void close() {
            if (!decided) apart.executeWithoutResult(status -> end());
        }
    }

    // both change rows in the order of Pace, so that no two wait for each other

    private void countWrong(Counted counted, Instant now) {
        fill(Pace.SOURCE, counted.bySource(), now);
        if (!counted.stranger()) return;
        fill(Pace.ACCOUNT, counted.byAccount(), now);
        if (first(Pace.FAILED_AT, counted.accountAndAddress(Pace.FAILED_AT), now))
            fill(Pace.ADDRESS, counted.byAddress(), now);
    }

    private void countRight(Counted counted, Instant now) {
        jdbc.sql("delete from sign_in_pace where key = :key")
                .param("key", counted.bySource())
                .update();
        if (counted.address() != null && first(Pace.GOT_INTO, counted.accountAndAddress(Pace.GOT_INTO), now))
            jdbc.sql("update sign_in_pace set empty_at = empty_at - make_interval(secs => :seconds) where key = :key")
                    .param("seconds", (double) Pace.ADDRESS.every().toSeconds())
                    .param("key", counted.byAddress())
                    .update();
    }

    private void fill(Pace pace, byte[] key, Instant now) {
        jdbc.sql("""
                        insert into sign_in_pace (key, empty_at)
                        values (:key, cast(:now as timestamptz) + make_interval(secs => :seconds))
                        on conflict (key) do update
                        set empty_at = greatest(sign_in_pace.empty_at, cast(:now as timestamptz))
                                       + make_interval(secs => :seconds)
                        """)
                .param("key", key)
                .param("now", utc(now))
                .param("seconds", (double) pace.every().toSeconds())
                .update();
    }

    /** Fills the bucket if it is empty. */
    private boolean first(Pace pace, byte[] key, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_pace (key, empty_at)
                        values (:key, cast(:now as timestamptz) + make_interval(secs => :seconds))
                        on conflict (key) do update set empty_at = excluded.empty_at
                        where sign_in_pace.empty_at <= :now
                        """)
                        .param("key", key)
                        .param("now", utc(now))
                        .param("seconds", (double) pace.every().toSeconds())
                        .update()
                == 1;
    }

    private void awaitTurn(byte[] key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 1))")
                .param("key", key)
                .query()
                .listOfRows();
    }

    /** What a try counts for. */
    private record Counted(String login, SignInSource source) {

        boolean stranger() {
            return source instanceof SignInSource.Stranger;
        }

        @Nullable
        String address() {
            return source.address().orElse(null);
        }

        byte[] bySource() {
            return Pace.SOURCE.key(login + " " + source.name());
        }

        byte[] byAccount() {
            return Pace.ACCOUNT.key(login);
        }

        byte[] byAddress() {
            return Pace.ADDRESS.key(String.valueOf(address()));
        }

        byte[] accountAndAddress(Pace pace) {
            return pace.key(login + " " + address());
        }

        /** One try at a time is counted of the address, if it is a stranger's, and then of the source. */
        List<byte[]> turns() {
            var turns = new ArrayList<byte[]>();
            if (stranger()) turns.add(byAddress());
            turns.add(bySource());
            return turns;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
