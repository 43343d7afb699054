package dev.waymark.security;

import dev.waymark.people.LinkToken;
import dev.waymark.people.PersonId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Browsers that have signed in to an account before. A cookie holds a random token for each of the last accounts; its
 * digest is stored with the account, and goes with it and with its password. It lets nobody in: it only gives the browser
 * a counter of wrong tries that others cannot use up.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "waymark-browser";
    static final Duration REMEMBERED = Duration.ofDays(180);
    static final int BROWSERS_AN_ACCOUNT = 20;
    static final int ACCOUNTS_A_BROWSER = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tokens that a browser shows, at most {@link #ACCOUNTS_A_BROWSER}. */
    static List<String> tokens(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(value -> Stream.of(value.split("\\.")))
                        .filter(token -> !token.isEmpty())
                        .distinct()
                        .limit(ACCOUNTS_A_BROWSER)
                        .toList();
    }

    /** The digest by which the account knows the browser; empty for a stranger. */
    Optional<String> known(PersonId person, List<String> tokens) {
        if (tokens.isEmpty()) return Optional.empty();
        return jdbc.sql("""
                        select token_digest from known_browser
                        where person_id = :person and token_digest in (:digests) and last_used_at > :since
                        order by last_used_at desc limit 1
                        """)
                .param("person", person.value())
                .param("digests", tokens.stream().map(KnownBrowsers::digest).toList())
                .param("since", utc(clock.instant().minus(REMEMBERED)))
                .query(String.class)
                .optional();
    }

    /** The browser has signed in to the account. */
    void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var tokens = new ArrayList<>(tokens(request));
        var known = known(person, tokens);
        if (known.isPresent()) {
            // the account that was used last comes first
            tokens.sort(Comparator.comparing(token -> !digest(token).equals(known.get())));
            jdbc.sql(
                            "update known_browser set last_used_at = greatest(last_used_at, :now) where token_digest = :digest")
                    .param("digest", known.get())
                    .param("now", utc(now))
                    .update();
        } else {
            var token = LinkToken.next();
            tokens.addFirst(token.text());
            jdbc.sql("""
                            insert into known_browser (token_digest, person_id, known_since, last_used_at)
                            values (:digest, :person, :now, :now)
                            """)
                    .param("digest", token.digest())
                    .param("person", person.value())
                    .param("now", utc(now))
                    .update();
            forgetOldest(person, now);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(tokens, request).toString());
    }

    private void forgetOldest(PersonId person, Instant now) {
        jdbc.sql("""
                        delete from known_browser where person_id = :person and (last_used_at <= :since or token_digest in
                        (select token_digest from known_browser where person_id = :person
                         order by last_used_at desc, token_digest offset :most))
                        """)
                .param("person", person.value())
                .param("since", utc(now.minus(REMEMBERED)))
                .param("most", BROWSERS_AN_ACCOUNT)
                .update();
    }

    private static ResponseCookie cookie(List<String> tokens, HttpServletRequest request) {
        var path = request.getContextPath();
        return ResponseCookie.from(
                        COOKIE, String.join(".", tokens.subList(0, Math.min(tokens.size(), ACCOUNTS_A_BROWSER))))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(path.isEmpty() ? "/" : path)
                .maxAge(REMEMBERED)
                .build();
    }

    /** With a new password all browsers become strangers, but the one in which it was chosen. */
    void onlyThisOne(PersonId person) {
        jdbc.sql("delete from known_browser where person_id = :person")
                .param("person", person.value())
                .update();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() != null) remember(person, web.getRequest(), web.getResponse());
    }

    private static String digest(String token) {
        return new LinkToken(token).digest();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
