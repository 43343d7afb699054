package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MigrationIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoMode demo;

    @Test
    void appliesEveryMigrationToAnEmptyDatabase() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where success")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(demo.on()).isFalse();
    }

    @Test
    void countsTheStatementsOfAnAction() {
        var statements = SqlStatements.during(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select 2").query(Integer.class).single();
        });
        assertThat(statements).containsExactly("select 1", "select 2");
    }
}
