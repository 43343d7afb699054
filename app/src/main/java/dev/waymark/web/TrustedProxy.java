package dev.waymark.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Believes what a request says of its first sender ({@code X-Forwarded-For}, {@code -Proto}, {@code -Host},
 * {@code -Port}) only where the proxy named in {@code waymark.proxy} sends it. Without that setting nobody is believed:
 * Tomcat's own default would let everybody in a private network choose their address.
 */
@Component
class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    static final String SETTING = "waymark.proxy";
    private static final String STRATEGY = "server.forward-headers-strategy";

    private final Environment environment;

    TrustedProxy(Environment environment) {
        this.environment = environment;
    }

    /** @throws InvalidConfigurationPropertyValueException if headers are to be believed and no proxy is named */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        var proxies = environment.getProperty(SETTING, "").strip();
        var strategy = environment.getProperty(STRATEGY, "none").strip();
        if (strategy.equalsIgnoreCase("framework"))
            throw new InvalidConfigurationPropertyValueException(
                    STRATEGY, strategy, "It would believe everybody. Name the proxy in " + SETTING + " instead.");
        if (proxies.isEmpty() && !strategy.equalsIgnoreCase("none"))
            throw new InvalidConfigurationPropertyValueException(
                    STRATEGY,
                    strategy,
                    "It needs to know whom to believe. Name the proxy's address in " + SETTING
                            + ", for example WAYMARK_PROXY=10.0.0.5.");
        // the framework's own, where it was added, believes every private address
        tomcat.setEngineValves(tomcat.getEngineValves().stream()
                .filter(valve -> !(valve instanceof RemoteIpValve))
                .toList());
        if (!proxies.isEmpty()) tomcat.addEngineValves(believing(ProxyAddresses.of(proxies)));
    }

    private static RemoteIpValve believing(ProxyAddresses proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.networks());
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    /** After the framework's. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
