package dev.waymark;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Names the way out that fits Waymark; the framework's own words speak of its internals. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortTakenAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        if (String.valueOf(cause.getCause()).contains("ermission"))
            return new FailureAnalysis(
                    "This user may not open port " + cause.getPort() + ".",
                    "Choose a port from 1024 on, for example SERVER_PORT=8080, and let a proxy answer on "
                            + cause.getPort() + ".",
                    cause);
        return new FailureAnalysis(
                "Port " + cause.getPort() + " is taken by another program.",
                "Stop that program, or choose another port, for example " + setting(cause.getPort()) + "="
                        + (cause.getPort() + 1) + ".",
                cause);
    }

    private String setting(int port) {
        return String.valueOf(port).equals(environment.getProperty("management.server.port"))
                ? "MANAGEMENT_SERVER_PORT"
                : "SERVER_PORT";
    }
}
