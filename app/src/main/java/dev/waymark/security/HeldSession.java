package dev.waymark.security;

import dev.waymark.people.Actor;
import dev.waymark.people.SignedInSessionId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Stands in an HTTP session from signing in on, and tells when it is gone. */
final class HeldSession implements HttpSessionBindingListener {

    private static final String PLACE = HeldSession.class.getName();

    private final SignedIn signedIn;
    private final HttpSession session;
    private final HeldSessions all;

    private HeldSession(SignedIn signedIn, HttpSession session, HeldSessions all) {
        this.signedIn = signedIn;
        this.session = session;
        this.all = all;
    }

    static void put(SignedIn signedIn, HttpSession session, HeldSessions all) {
        session.setAttribute(PLACE, new HeldSession(signedIn, session, all));
    }

    SignedInSessionId id() {
        return signedIn.session();
    }

    boolean hasEnded() {
        return signedIn.hasEnded();
    }

    /** What is under way in it can do no more, and its pages are gone. */
    void end() {
        signedIn.end();
        try {
            session.invalidate();
        } catch (IllegalStateException gone) {
            // somebody else was first
        }
    }

    /** Counts for what is under way in it as well. */
    void goesOnAs(Actor now) {
        try {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(signedIn.as(now)));
        } catch (IllegalStateException gone) {
            // it has ended meanwhile
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.gone(this);
    }
}
