package dev.waymark.database;

import java.nio.file.Path;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DemoMode demoMode(Environment environment) {
        return new DemoMode(
                environment.getProperty("waymark.demo", Boolean.class, EmbeddedDatabaseIsWanted.isWanted(environment)));
    }

    @Bean
    FlywayMigrationStrategy migrateWhatAnswersAndIsSupported() {
        return flyway -> {
            ServerCheck.check(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    /** The data source depends on the connection details and these on the server: so it is closed before the server. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(EmbeddedDatabaseIsWanted.class)
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(Environment environment) {
            var home = environment.getProperty("waymark.home");
            return EmbeddedPostgres.start(
                    home == null || home.isBlank()
                            ? Path.of(System.getProperty("user.home"), ".waymark")
                            : Path.of(home),
                    EmbeddedPostgres.Writes.DURABLE);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.username();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl("postgres");
                }
            };
        }
    }
}
