package dev.waymark;

import dev.waymark.database.DemoMode;
import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The demo's passwords are known to everybody, so it answers this machine only, unless {@code server.address} says
 * otherwise.
 */
@Component
class DemoStaysOnThisMachine implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final DemoMode demo;
    private final Environment environment;

    DemoStaysOnThisMachine(DemoMode demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (demo.on() && !environment.containsProperty("server.address")) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
