package dev.waymark.security;

import dev.waymark.people.SignedInSessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session of the request that is being answered. */
final class OwnSession {

    private OwnSession() {}

    static Optional<SignedInSessionId> id() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn now
                ? Optional.of(now.session())
                : Optional.empty();
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
