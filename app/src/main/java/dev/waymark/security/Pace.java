package dev.waymark.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * A leaking bucket: takes {@link #holds} at once, and one more each {@link #every}. What they add up to in a day stands
 * in the decision.
 *
 * @see "docs/decisions/0030-slow-guessing.md"
 */
enum Pace {
    /** Wrong tries at one account from one source. */
    SOURCE(10, Duration.ofSeconds(30)),
    /** Wrong tries at one account from all strangers; one source alone never fills it, since its own drains no faster. */
    ACCOUNT(300, Duration.ofSeconds(30)),
    /** How often an account that somebody fails at counts for the address; three guessers all day long do not fill it. */
    FAILED_AT(1, Duration.ofMinutes(5)),
    /** How often an account that somebody gets into counts for the address. */
    GOT_INTO(1, Duration.ofMinutes(30)),
    /** Accounts that strangers of one address fail at; each one that somebody gets into there takes one away. */
    ADDRESS(20, Duration.ofSeconds(90));

    private final int holds;
    private final Duration every;

    Pace(int holds, Duration every) {
        this.holds = holds;
        this.every = every;
    }

    int holds() {
        return holds;
    }

    Duration every() {
        return every;
    }

    /** How long a bucket that is empty after {@code full} takes nothing; negative or zero if it takes one now. */
    Duration wait(Duration full) {
        return full.minus(every.multipliedBy(holds - 1L));
    }

    byte[] key(String counted) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((name() + " " + counted).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
