package dev.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects name a path and no host: the host that Waymark is asked for is what the request claims, so an answer that
 * repeats it would send the reader, and a cache its readers, wherever a stranger likes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
                super.sendRedirect(pathOf(location, request), status, clearBuffer);
            }

            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(pathOf(location, request));
            }
        });
    }

    private static String pathOf(String location, HttpServletRequest request) {
        var own = request.getRequestURL();
        own.setLength(own.length() - request.getRequestURI().length());
        if (!location.startsWith(own + "/") && !location.contentEquals(own)) return location;
        var path = location.substring(own.length());
        // two slashes at the start would name a host again
        return "/" + path.replaceFirst("^/+", "");
    }
}
