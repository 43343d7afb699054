package dev.waymark.security;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the request that is being answered. */
final class OwnSession {

    private OwnSession() {}

    /** A new password ends all sessions of the old one but the one in which it was chosen. */
    static void goesOnWithPasswordOf(Instant passwordChangedAt) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn now)) return;
        var renewed = new SecurityContextImpl(new SignedIn(now.actor(), passwordChangedAt));
        SecurityContextHolder.setContext(renewed);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            var session = web.getRequest().getSession(false);
            if (session != null)
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, renewed);
        }
    }
}
