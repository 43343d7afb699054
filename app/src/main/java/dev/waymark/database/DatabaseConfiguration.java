package dev.waymark.database;

import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DemoMode demoMode(Environment environment) {
        return DemoMode.of(environment);
    }

    @Bean
    DatabaseLimits databaseLimits(Environment environment) {
        return limits(environment);
    }

    private static DatabaseLimits limits(Environment environment) {
        return Binder.get(environment).bindOrCreate("waymark.database", DatabaseLimits.class);
    }

    @Bean
    static TwoPools twoPools(Environment environment) {
        return new TwoPools(limits(environment));
    }

    @Bean
    FlywayMigrationStrategy patientMigration() {
        return new PatientMigration();
    }

    /** On connections of its own: a migration may take long, but it waits for locks no longer than others. */
    @Bean
    FlywayConfigurationCustomizer migrationsWaitForLocksWithALimit(
            JdbcConnectionDetails connection, DatabaseLimits limits) {
        return flyway -> {
            var dataSource = new DriverManagerDataSource(connection.getJdbcUrl());
            dataSource.setUsername(connection.getUsername());
            dataSource.setPassword(connection.getPassword());
            var properties = new Properties();
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("tcpKeepAlive", "true");
            dataSource.setConnectionProperties(properties);
            flyway.dataSource(dataSource)
                    .initSql("set lock_timeout = " + limits.longestWait().toMillis())
                    // while another replica migrates
                    .lockRetryCount(Math.toIntExact(limits.longestWork().toSeconds()));
        };
    }

    /** The data source depends on the connection details and these on the server: so it is closed before the server. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(EmbeddedDatabaseIsWanted.class)
    static class Embedded {

        private static final Logger log = LoggerFactory.getLogger(Embedded.class);

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
        ServerWatch serverWatch(EmbeddedPostgres server) {
            return ServerWatch.over(server, ServerWatch.Patience.USUAL, Embedded::end);
        }

        /** Whoever supervises the process sees that it has ended, and starts it again or calls somebody. */
        private static void end(DatabaseUnavailable problem) {
            log.error("{} Waymark ends. {}", problem.problem(), problem.remedy());
            System.exit(1);
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
