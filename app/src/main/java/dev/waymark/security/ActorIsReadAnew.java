package dev.waymark.security;

import dev.waymark.database.ReservedConnections;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads at each request of a session who acts and what the level and grants allow now: a change of level or a new
 * password counts from the next request on, and somebody who left is signed out.
 */
class ActorIsReadAnew extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Clock clock;

    ActorIsReadAnew(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before) {
            var now = ReservedConnections.use(() -> readAnew(before));
            if (now.isPresent()) OwnSession.goesOnAs(now.get(), request);
            else new SecurityContextLogoutHandler().logout(request, response, before);
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> readAnew(SignedIn before) {
        var person = before.actor().id();
        return accounts.find(person)
                .map(Account::passwordChangedAt)
                .filter(before.passwordChangedAt()::equals)
                .flatMap(changedAt ->
                        accounts.actor(person, LocalDate.now(clock)).map(actor -> new SignedIn(actor, changedAt)));
    }

    /** Static files need no actor, and Vaadin's error dispatches already have one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/css/") || path.startsWith("/VAADIN/") || path.startsWith("/aura/");
    }
}
