package dev.waymark.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which sessions can still go on, by their age and by when they were last seen. */
@Component
@EnableConfigurationProperties(SessionSettings.class)
class SessionLimits {

    /** How exactly it is written when a session was last seen. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final SessionSettings settings;
    private final Duration idle;
    private final Clock clock;

    SessionLimits(
            SessionSettings settings, @Value("${server.servlet.session.timeout:60m}") Duration idle, Clock clock) {
        this.settings = settings;
        this.idle = idle;
        this.clock = clock;
    }

    /** A session that began then or earlier is over, however busy it is. */
    Instant begunAfter() {
        return clock.instant().minus(settings.longest());
    }

    /** A session that was last seen then or earlier has ended unnoticed, with the server that held it. */
    Instant seenAfter() {
        return idle.isPositive() ? clock.instant().minus(idle).minus(EXACTNESS.multipliedBy(2)) : Instant.EPOCH;
    }

    Instant keptAfter() {
        return clock.instant().minus(settings.keptFor());
    }
}
