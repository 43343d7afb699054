package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StatusOnThePublicPortTest {

    @Test
    void healthAndMetricsNeverStandOnThePublicPort() {
        assertThatThrownBy(() -> with("8080", "8080")).isInstanceOf(StatusOnThePublicPort.class);
        assertThatThrownBy(() -> with("8080", "")).isInstanceOf(StatusOnThePublicPort.class);
        assertThatCode(() -> with("8080", "8081")).doesNotThrowAnyException();
        assertThatCode(() -> with("8080", "-1")).doesNotThrowAnyException();
    }

    @Test
    void theWayOutIsSaidInWords() {
        assertThat(new StatusOnThePublicPortAnalyzer().analyze(new IllegalStateException(new StatusOnThePublicPort())))
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("MANAGEMENT_SERVER_PORT");
    }

    private static StatusConfiguration with(String open, String management) {
        return new StatusConfiguration(new MockEnvironment()
                .withProperty("server.port", open)
                .withProperty("management.server.port", management));
    }
}
