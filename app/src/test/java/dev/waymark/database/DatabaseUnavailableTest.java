package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnavailableTest {

    @Test
    void isToldInWordsHoweverDeepItLies() {
        var failure = new BeanCreationException("flyway", new DatabaseUnavailable("It is full.", "Make room."));
        assertThat(new DatabaseUnavailableAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("It is full.", "Make room.");
    }

    @Test
    void namesTheSettingWhenNobodyAnswers() {
        var nobody = new PGSimpleDataSource();
        nobody.setServerNames(new String[] {"127.0.0.1"});
        nobody.setPortNumbers(new int[] {1});
        assertThatThrownBy(() -> ServerCheck.check(nobody))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void picksTheProgramsOfTheMachine() {
        assertThat(PostgresBinaries.archive("Linux", "amd64", false)).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archive("Linux", "amd64", true))
                .isEqualTo("postgres-linux-x86_64-alpine_linux.txz");
        assertThat(PostgresBinaries.archive("Linux", "aarch64", false)).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64", false)).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresBinaries.archive("Windows 11", "amd64", false)).isEqualTo("postgres-windows-x86_64.txz");
    }

    @Test
    void keepsTheDemoAwayFromAnExternalDatabaseUnlessAskedFor() {
        var external = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/waymark");
        assertThat(new DatabaseConfiguration().demoMode(new MockEnvironment()).on())
                .isTrue();
        assertThat(new DatabaseConfiguration().demoMode(external).on()).isFalse();
        external.setProperty("waymark.demo", "true");
        assertThat(new DatabaseConfiguration().demoMode(external).on()).isTrue();
    }
}
