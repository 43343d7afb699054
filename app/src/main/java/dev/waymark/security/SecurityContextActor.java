package dev.waymark.security;

import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.NotAllowed;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor that the request's security context holds. */
@Component
class SecurityContextActor implements CurrentActor {

    @Override
    public Actor get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.isAuthenticated()) {
            return signedIn.actor();
        }
        throw new NotAllowed("nobody is signed in");
    }
}
