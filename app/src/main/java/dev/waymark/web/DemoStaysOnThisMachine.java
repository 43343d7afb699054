package dev.waymark.web;

import dev.waymark.database.DemoMode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The demo's passwords are known to everybody, so it answers this machine only, unless {@code server.address} says
 * otherwise: it listens here only, and refuses what a proxy or tunnel passes on from elsewhere, and a page of somebody
 * else that reaches it under a name of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DemoStaysOnThisMachine extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final boolean here;

    DemoStaysOnThisMachine(DemoMode demo, Environment environment) {
        this.here = demo.on() && !environment.containsProperty("server.address");
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (here) server.setAddress(InetAddress.getLoopbackAddress());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (forwarded(request) || !loopback(request.getServerName()))
            Refusal.answer(request, response, HttpServletResponse.SC_FORBIDDEN, "shell.error.demo");
        else chain.doFilter(request, response);
    }

    private static boolean forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("forwarded") || name.equals("via") || name.startsWith("x-forwarded-"));
    }

    private static boolean loopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.[0-9]{1,3}){3}")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.equals("0:0:0:0:0:0:0:1")
                || name.equals("[0:0:0:0:0:0:0:1]");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !here;
    }
}
