package dev.waymark.security;

import dev.waymark.database.ReservedConnections;
import dev.waymark.people.SignedInSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads at each request whether its session goes on, who acts, and what level and grants allow now: a change of level
 * counts from the next request on, and whose session has ended is signed out.
 *
 * <p>Vaadin chooses what answers by the parameter {@code v-r}, whatever the path, and serves downloads and takes uploads
 * below {@code /VAADIN/dynamic/}. So no request is left out but a plain read of the files that every visitor gets.
 */
class ActorIsReadAnew extends OncePerRequestFilter {

    /** The parameter by which Vaadin chooses what answers. */
    private static final String REQUEST_TYPE = "v-r";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Nothing that a path could be hidden in: no encoding, no parameters, no step up. */
    private static final Pattern FILE = Pattern.compile(
            "/(css|aura|VAADIN/build)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+");

    private final SignedInSessions sessions;
    private final SessionLimits limits;
    private final Clock clock;

    ActorIsReadAnew(SignedInSessions sessions, SessionLimits limits, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before) {
            var now = ReservedConnections.use(() -> readAnew(before, request));
            if (now.isPresent()) OwnSession.goesOnAs(now.get(), request);
            else end(before, request, response);
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> readAnew(SignedIn before, HttpServletRequest request) {
        if (before.hasEnded()) return Optional.empty();
        var standing = sessions.standing(List.of(before.session()), LocalDate.now(clock), limits.begunAfter()).stream()
                .findFirst();
        standing.ifPresent(it -> seen(it, request));
        return standing.map(it -> before.as(it.actor()));
    }

    /** A page that merely stays open asks by itself: that is nobody's doing. */
    private void seen(SignedInSessions.Standing standing, HttpServletRequest request) {
        var now = clock.instant();
        if ("heartbeat".equals(request.getParameter(REQUEST_TYPE))) return;
        if (standing.lastSeenAt().plus(SessionLimits.EXACTNESS).isBefore(now)) sessions.seen(standing.session(), now);
    }

    private void end(SignedIn before, HttpServletRequest request, HttpServletResponse response) {
        before.end();
        sessions.endFallen(before.session(), limits.begunAfter(), clock.instant());
        new SecurityContextLogoutHandler().logout(request, response, before);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && request.getParameter(REQUEST_TYPE) == null
                && request.getPathInfo() == null
                && request.getRequestURI().equals(request.getContextPath() + request.getServletPath())
                && FILE.matcher(request.getServletPath()).matches();
    }
}
