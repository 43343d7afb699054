package dev.waymark.security;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.SignedInSessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A signed-in person with the authorities of this request. All of one session know when it has ended, so that a request
 * which is still under way then can do no more.
 */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final SignedInSessionId session;
    private final Instant passwordChangedAt;
    private final AtomicBoolean ended;

    /** @param passwordChangedAt the password with which the person signs in */
    SignedIn(Actor actor, Instant passwordChangedAt) {
        this(actor, SignedInSessionId.next(), passwordChangedAt, new AtomicBoolean());
    }

    private SignedIn(Actor actor, SignedInSessionId session, Instant passwordChangedAt, AtomicBoolean ended) {
        super(authorities(actor));
        this.actor = actor;
        this.session = session;
        this.passwordChangedAt = passwordChangedAt;
        this.ended = ended;
        setAuthenticated(true);
    }

    /** The same session, with what the person may do now. */
    SignedIn as(Actor now) {
        return new SignedIn(now, session, passwordChangedAt, ended);
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

    SignedInSessionId session() {
        return session;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    void end() {
        ended.set(true);
    }

    boolean hasEnded() {
        return ended.get();
    }

    @Override
    public boolean isAuthenticated() {
        return super.isAuthenticated() && !hasEnded();
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return hasEnded() ? List.of() : super.getAuthorities();
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
        return other instanceof SignedIn that && actor.equals(that.actor) && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
