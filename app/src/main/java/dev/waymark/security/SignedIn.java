package dev.waymark.security;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person with the authorities of this request, and the password's age that the session began with. */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final Instant passwordChangedAt;

    SignedIn(Actor actor, Instant passwordChangedAt) {
        super(authorities(actor));
        this.actor = actor;
        this.passwordChangedAt = passwordChangedAt;
        setAuthenticated(true);
    }

    /** Each scope includes the ones before it. */
    private static List<GrantedAuthority> authorities(Actor actor) {
        var authorities = new ArrayList<GrantedAuthority>();
        var scope = actor.scope();
        if (scope != null) {
            for (var included : Scope.values()) {
                if (scope.includes(included)) authorities.add(new SimpleGrantedAuthority("ROLE_" + included));
            }
        }
        if (actor.administrator()) authorities.add(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"));
        return authorities;
    }

    Actor actor() {
        return actor;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && actor.equals(that.actor)
                && passwordChangedAt.equals(that.passwordChangedAt);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
