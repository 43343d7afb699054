package dev.waymark.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators decide about sessions.
 *
 * @param longest after how long a session ends, however busy it is
 * @param pages how many pages a session has open at most
 * @param keptFor how long a session that has ended stays on record
 */
@ConfigurationProperties("waymark.session")
record SessionSettings(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("50") int pages,
        @DefaultValue("30d") Duration keptFor) {

    SessionSettings {
        if (!longest.isPositive()) throw new IllegalArgumentException("waymark.session.longest must be above zero");
        if (pages < 1) throw new IllegalArgumentException("waymark.session.pages must be at least 1");
        if (keptFor.isNegative()) throw new IllegalArgumentException("waymark.session.kept-for must not be negative");
    }
}
