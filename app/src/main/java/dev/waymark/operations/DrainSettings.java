package dev.waymark.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Waymark ends.
 *
 * @param drain how long it goes on answering once it was told to stop; zero or less: not at all
 */
@ConfigurationProperties("waymark")
record DrainSettings(@DefaultValue("10s") Duration drain) {}
