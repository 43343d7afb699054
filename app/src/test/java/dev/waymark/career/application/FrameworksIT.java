package dev.waymark.career.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Frameworks;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class FrameworksIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private CareerMap careerMap;

    @Autowired
    private StartingFramework startingFramework;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @WithMockUser
    void findsTheFrameworkThatTheStartPublished() {
        assertThat(careerMap.published().name()).isEqualTo("Product management");
        assertThat(careerMap.published().levels()).hasSize(4);
    }

    @Test
    void leavesAPublishedFrameworkAloneAtTheNextStart() {
        startingFramework.load();
        assertThat(versions()).containsExactly(1);
    }

    @Test
    void givesBackWhatWasPublished() {
        for (var levels : List.of(2, 10)) {
            var read = FrameworkYaml.read(FrameworkYamlTest.withLevels(levels), "made up");
            var published =
                    new Framework(FrameworkId.next(), 1 + levels, read.name(), read.competencies(), read.levels());
            frameworks.publish(published, NOW);
            assertThat(frameworks.published()).contains(published);
        }
        assertThat(versions()).containsExactly(1, 3, 11);
        assertThat(jdbc.sql("select count(*) from framework where state = 'PUBLISHED'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void asksTheDatabaseOnceForAVersionThatIsKnown() {
        frameworks.published();
        assertThat(SqlStatements.during(frameworks::published)).hasSize(1);
    }

    private List<Integer> versions() {
        return jdbc.sql("select version from framework order by version")
                .query((row, i) -> row.getInt(1))
                .list();
    }
}
