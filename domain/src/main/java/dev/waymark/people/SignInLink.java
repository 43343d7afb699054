package dev.waymark.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets somebody choose a password, once.
 *
 * @param person whose password; null for the first administrator, who is nobody yet
 * @param issuedBy who made it; null for the application itself
 */
public record SignInLink(
        String tokenDigest,
        @Nullable PersonId person,
        @Nullable PersonId issuedBy,
        Instant issuedAt,
        Instant expiresAt) {

    public static final Duration VALID_FOR = Duration.ofDays(7);

    public static SignInLink forFirstAdministrator(LinkToken token, Instant at) {
        return new SignInLink(token.digest(), null, null, at, at.plus(VALID_FOR));
    }

    public static SignInLink forPassword(LinkToken token, PersonId person, PersonId issuedBy, Instant at) {
        return new SignInLink(token.digest(), person, issuedBy, at, at.plus(VALID_FOR));
    }
}
