package dev.waymark;

import dev.waymark.database.DemoMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at the settings and the port before anything is begun: a second start by accident, or a slip of the pen, changes
 * no database.
 */
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        Settings.check(environment);
        if (application instanceof WebServerApplicationContext) requireFreePort(environment);
    }

    /** @throws PortInUseException if somebody else listens where the web server is to listen */
    static void requireFreePort(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) return;
        try (var probe = new ServerSocket(port, 1, address(environment))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }

    private static @Nullable InetAddress address(Environment environment) throws IOException {
        var address = environment.getProperty("server.address", "");
        if (!address.isBlank()) return InetAddress.getByName(address.strip());
        return DemoMode.of(environment).on() ? InetAddress.getLoopbackAddress() : null;
    }
}
