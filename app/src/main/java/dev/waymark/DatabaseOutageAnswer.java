package dev.waymark;

import dev.waymark.shared.DatabaseTrouble;
import dev.waymark.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what failed for want of the database with 503 and when to come back: people see {@link PlainErrorPage}, a
 * balancer knows that it passes, and an open page of ours asks again by itself, with nothing lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DatabaseOutageAnswer extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutageAnswer.class);
    private static final String SECONDS = "15";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || DatabaseTrouble.in(e).isEmpty()) throw e;
            log.error("A request was not answered", e);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            Refusal.protect(response);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
