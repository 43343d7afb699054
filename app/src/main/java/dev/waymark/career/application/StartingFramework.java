package dev.waymark.career.application;

import dev.waymark.career.Frameworks;
import dev.waymark.database.StartingData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Publishes the career framework that an organisation starts with, where none is in force: the one that ships, or the
 * file that {@code waymark.starting-framework} names.
 */
@Component
@Order(StartingData.FRAMEWORK)
class StartingFramework implements StartingData {

    private static final Logger log = LoggerFactory.getLogger(StartingFramework.class);

    private final Frameworks frameworks;
    private final Resource file;
    private final Clock clock;

    StartingFramework(
            Frameworks frameworks,
            @Value("${waymark.starting-framework:classpath:career/starting-framework.yaml}") Resource file,
            Clock clock) {
        this.frameworks = frameworks;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void load() {
        if (frameworks.published().isPresent()) return;
        var framework = FrameworkYaml.read(text(), file.getDescription());
        frameworks.publish(framework, clock.instant());
        log.info("Published the career framework \"{}\"", framework.name());
    }

    private String text() {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FrameworkFileBroken(file.getDescription() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
