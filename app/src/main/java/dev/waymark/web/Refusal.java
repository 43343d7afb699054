package dev.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A request that is not worked on, and the words that its answer says why in. */
public final class Refusal {

    private static final String WORDS = Refusal.class.getName();

    private Refusal() {}

    /** @param key of the heading; the text below it is at {@code key + "-text"} */
    public static void answer(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        request.setAttribute(WORDS, key);
        protect(response);
        response.sendError(status);
    }

    /** For a plain page in words, which runs nothing; what is refused early never comes to the security filters. */
    public static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; "
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Empty where the request was not refused in words of its own. */
    public static Optional<String> words(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(WORDS));
    }
}
