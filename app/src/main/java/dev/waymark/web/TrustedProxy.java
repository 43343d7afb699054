package dev.waymark.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
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
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

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
        if (!proxies.isEmpty()) tomcat.addEngineValves(believing(networks(proxies)));
    }

    private static RemoteIpValve believing(String networks) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(networks);
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    /** As networks, a single address being the smallest: Tomcat takes a text without a slash for a pattern. */
    private static String networks(String proxies) {
        var networks = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(TrustedProxy::network)
                .collect(Collectors.joining(","));
        try {
            NetMaskSet.parse(networks);
            return networks;
        } catch (IllegalArgumentException e) {
            throw notAnAddress(proxies);
        }
    }

    private static String network(String proxy) {
        var parts = List.of(proxy.split("/", 2));
        // names are refused: their address could change, or be somebody else's
        if (!ADDRESS.matcher(parts.getFirst()).matches()) throw notAnAddress(proxy);
        return parts.size() > 1 ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    private static InvalidConfigurationPropertyValueException notAnAddress(String value) {
        return new InvalidConfigurationPropertyValueException(
                SETTING, value, "Give the proxy's address, or several with commas, or a network such as 10.0.1.0/24.");
    }

    /** After the framework's. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
