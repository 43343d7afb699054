package dev.waymark.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context a database of its own: a clone on the embedded server, or a container's. No job changes
 * its rows unasked.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String CONTAINERS = "waymark.testcontainers";

    private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("waymark.jobs.every=0s", "waymark.drain=0s").applyTo(context);
        if (Boolean.getBoolean(CONTAINERS)) {
            // the connection comes from the container bean
            TestPropertyValues.of("waymark.embedded-database=false").applyTo(context);
            return;
        }
        var database = TestServer.cloneOfTheMigrated();
        log.info("This test runs on {} of the embedded PostgreSQL", database);
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestServer.jdbcUrl(database),
                        "spring.datasource.username=" + TestServer.username(),
                        "spring.datasource.password=" + TestServer.password(),
                        // applications of earlier tests stay in the cache: they give their connections back
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
    }
}
