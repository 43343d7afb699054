package dev.waymark.security;

import dev.waymark.people.Device;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignedInSession;
import dev.waymark.people.SignedInSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** A right password begins a session, in the database first; whoever signs in anew in the same browser ends the old one. */
@Component
class SignInBeginsSession implements SessionAuthenticationStrategy {

    private final SignedInSessions sessions;
    private final HeldSessions held;
    private final Clock clock;

    SignInBeginsSession(SignedInSessions sessions, HeldSessions held, Clock clock) {
        this.sessions = sessions;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (!(authentication instanceof SignedIn signedIn)) return;
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before)
            sessions.end(List.of(before.session()), SessionEnd.SIGNED_OUT, clock.instant());
        var device = Device.of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        sessions.begin(
                SignedInSession.begin(
                        signedIn.session(),
                        signedIn.actor().id(),
                        clock.instant(),
                        String.valueOf(request.getRemoteAddr()),
                        device),
                signedIn.passwordChangedAt());
        HeldSession.put(signedIn, request.getSession(), held);
    }
}
