package dev.waymark.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses: after {@value #FREE_TRIES} wrong tries within 15 minutes the next try has to wait, twice
 * as long after each further one, for the account as for the address. Counted in the database, so that replicas and
 * restarts do not forget.
 */
@Component
class SignInTries {

    static final int FREE_TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try as wrong until {@link #right} takes it back, so that tries at the same moment cannot slip through
     * together.
     *
     * @return how long to wait first; zero if this try may go ahead, and only then it is counted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Duration begin(String email, String address) {
        var key = key(email);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", "sign-in " + address)
                .query()
                .listOfRows();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 1))")
                .param("key", key)
                .query()
                .listOfRows();
        var now = clock.instant();
        var wait = longer(waiting("account_key = :it", key, now), waiting("address = :it", address, now));
        if (wait.isPositive()) return wait;
        jdbc.sql("insert into sign_in_try (account_key, address, tried_at) values (:key, :address, :now)")
                .param("key", key)
                .param("address", address)
                .param("now", utc(now))
                .update();
        jdbc.sql("delete from sign_in_try where tried_at < :old")
                .param("old", utc(now.minus(Duration.ofDays(1))))
                .update();
        return Duration.ZERO;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void right(String email) {
        jdbc.sql("delete from sign_in_try where account_key = :key")
                .param("key", key(email))
                .update();
    }

    private Duration waiting(String condition, Object value, Instant now) {
        var tries = jdbc.sql("select count(*) as number, max(tried_at) as newest from sign_in_try where " + condition
                        + " and tried_at > :since")
                .param("it", value)
                .param("since", utc(now.minus(WINDOW)))
                .query((row, number) -> new Tries(row.getInt("number"), row.getObject("newest", OffsetDateTime.class)))
                .single();
        if (tries.number() < FREE_TRIES || tries.newest() == null) return Duration.ZERO;
        var doublings = Math.min(tries.number() - FREE_TRIES, 6);
        var until = tries.newest().toInstant().plus(FIRST_WAIT.multipliedBy(1L << doublings));
        return longer(Duration.ZERO, Duration.between(now, until));
    }

    private record Tries(
            int number, @org.jspecify.annotations.Nullable OffsetDateTime newest) {}

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] key(String email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
