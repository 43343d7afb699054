package dev.waymark.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The next try has to wait; said alike whether or not there is such an account. */
class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong tries");
        this.wait = wait;
    }

    /** At least one second. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
