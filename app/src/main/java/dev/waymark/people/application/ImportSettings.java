package dev.waymark.people.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What operators decide about imports.
 *
 * @param largestFile files above it are refused
 * @param keptFor how long an import is kept, with the personal data in it
 */
@ConfigurationProperties("waymark.import")
record ImportSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("7d") Duration keptFor) {}
