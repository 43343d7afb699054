package dev.waymark.career.application;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the place in the file in place of a stack trace. */
class FrameworkFileBrokenAnalyzer extends AbstractFailureAnalyzer<FrameworkFileBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FrameworkFileBroken cause) {
        return new FailureAnalysis(
                "The career framework to start with cannot be used. " + cause.getMessage(),
                "Correct the file and start again, or start without waymark.starting-framework for the one that ships.",
                cause);
    }
}
