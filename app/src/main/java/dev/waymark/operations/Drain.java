package dev.waymark.operations;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Goes on answering for a while after it was told to stop. Readiness says so from the first moment; before the port
 * closes, a balancer has the time to ask and to send people elsewhere. Without a management port nobody can ask, and
 * nothing waits.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrainSettings.class)
class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final ApplicationContext application;
    private final Duration drain;

    Drain(ApplicationContext application, Environment environment, DrainSettings settings) {
        this.application = application;
        this.drain =
                ManagementPortType.get(environment) == ManagementPortType.DIFFERENT ? settings.drain() : Duration.ZERO;
    }

    /** Before all others that hear of the end: jobs, imports and the management port go on meanwhile. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void answerOn(ContextClosedEvent end) throws InterruptedException {
        // the application of the management port ends too, and is heard here
        if (end.getApplicationContext() != application || !drain.isPositive()) return;
        log.info("Stopping: not ready any more, and answering for another {} s", drain.toSeconds());
        new CountDownLatch(1).await(drain.toMillis(), TimeUnit.MILLISECONDS);
    }
}
