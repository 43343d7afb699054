package dev.waymark.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** With {@code -Ptestcontainers}: a container each application context; without an engine the tests fail. */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(TestDatabase.CONTAINERS)
class TestContainer {

    private static final String IMAGE = "postgres:18-alpine";
    private static final Logger log = LoggerFactory.getLogger(TestContainer.class);

    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "-Ptestcontainers needs a running container engine (DOCKER_HOST, or the usual"
                            + " socket), and none answers. Without the profile the tests run on the embedded server.");
        }
        log.info("This test runs on a container of {}", IMAGE);
        return new PostgreSQLContainer(IMAGE);
    }
}
