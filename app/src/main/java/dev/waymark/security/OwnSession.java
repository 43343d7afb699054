package dev.waymark.security;

import jakarta.servlet.http.HttpServletRequest;
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
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn now
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            goesOnAs(new SignedIn(now.actor(), passwordChangedAt), web.getRequest());
        }
    }

    /** In the thread and in the session: within a Vaadin request Spring Security is asked by way of the session. */
    static void goesOnAs(SignedIn now, HttpServletRequest request) {
        var context = new SecurityContextImpl(now);
        SecurityContextHolder.setContext(context);
        var session = request.getSession(false);
        if (session != null)
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
