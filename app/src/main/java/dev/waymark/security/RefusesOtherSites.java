package dev.waymark.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever may change something when the browser says that another site's page sent it: nobody is signed in, or
 * out, by a page that they only look at. A sibling subdomain is another site too. Browsers say so by {@code
 * Sec-Fetch-Site}, over plain HTTP only by {@code Origin}; what sends neither is no browser, and carries nobody's cookies.
 */
class RefusesOtherSites extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** From a page of our own, or by the person's own hand. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OWN.contains(site.strip().toLowerCase(Locale.ROOT));
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            var here =
                    URI.create(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
            // behind a proxy that ends TLS the scheme may differ from what the browser sees, and with it the usual port
            return from.getHost() != null
                    && from.getHost().equalsIgnoreCase(here.getHost())
                    && (port(from) == port(here) || isUsual(from) && isUsual(here));
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    private static boolean isUsual(URI address) {
        return port(address) == 80 || port(address) == 443;
    }
}
