package dev.waymark.mentorship.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When jobs run.
 *
 * @param every how long the scheduler rests between two looks at the deadlines; zero or less turns jobs off
 */
@ConfigurationProperties("waymark.jobs")
record JobSettings(@DefaultValue("3m") Duration every) {

    boolean on() {
        return every.isPositive();
    }
}
