package dev.waymark.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StatusOnThePublicPortAnalyzer extends AbstractFailureAnalyzer<StatusOnThePublicPort> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StatusOnThePublicPort cause) {
        return new FailureAnalysis(
                "Health and metrics would stand on the public port.",
                "Set MANAGEMENT_SERVER_PORT to another port than SERVER_PORT, or leave it out.",
                cause);
    }
}
