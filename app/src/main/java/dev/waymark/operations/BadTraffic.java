package dev.waymark.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shell.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * A request that nobody's browser sends (a broken body, an unknown page, a made-up call), or that asks for more than its
 * sender may, is one line of the log and no stack trace, and many alike are a few lines and a number. Otherwise whoever likes can fill the disk, and hide what
 * matters.
 *
 * <p>Whether it was the request's fault is read from where the failure arose: in the code that takes a request apart,
 * before anything of Waymark ran. {@code LOGGING_LEVEL_DEV_WAYMARK_OPERATIONS=debug} brings the traces back.
 */
@Component
class BadTraffic extends TurboFilter implements DisposableBean {

    static final int LINES = 5;
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(BadTraffic.class);

    private static final int LONGEST = 300;

    /** What takes requests apart. */
    private static final List<String> READING = List.of(
            "com.vaadin.flow.server.communication.",
            "com.vaadin.flow.server.VaadinService.findUI",
            "org.apache.coyote.",
            "org.apache.tomcat.",
            "org.apache.catalina.connector.",
            "org.springframework.web.multipart.");

    /** What it uses for that, as others do too. */
    private static final List<String> TOOLS =
            List.of("java.", "javax.", "jdk.", "sun.", "tools.jackson.", "com.vaadin.flow.internal.");

    private final Clock clock;
    private final LoggerContext context;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final ThreadLocal<@Nullable String> told = new ThreadLocal<>();

    BadTraffic(Clock clock) {
        this.clock = clock;
        this.context = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(context);
        start();
        context.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        // the mere question whether a level is on has no text
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || !logger.isEnabledFor(level)) {
            return FilterReply.NEUTRAL;
        }
        if (logger.getName().equals(log.getName()) || log.isDebugEnabled()) return FilterReply.NEUTRAL;
        var problem = thrown == null ? lastOf(parameters) : thrown;
        if (problem == null) return aboutARequest(logger) ? firstOfItsRequest(logger.getName()) : FilterReply.NEUTRAL;
        var root = root(problem);
        var refused = root instanceof AccessDeniedException || root instanceof NotAllowed;
        if (!refused && !aroseWhileReading(problem)) return FilterReply.NEUTRAL;
        var what = root.getClass().getName();
        if (firstOfItsRequest(what) == FilterReply.NEUTRAL)
            log.warn(refused ? "Request refused: {}" : "Request not understood: {}", shortened(what, root));
        return FilterReply.DENY;
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable problem
                ? problem
                : null;
    }

    private static boolean aboutARequest(Logger logger) {
        return READING.stream().anyMatch(logger.getName()::startsWith);
    }

    static boolean aroseWhileReading(Throwable problem) {
        for (var frame : root(problem).getStackTrace()) {
            var place = frame.getClassName() + "." + frame.getMethodName();
            if (TOOLS.stream().anyMatch(place::startsWith)) continue;
            return READING.stream().anyMatch(place::startsWith)
                    && !frame.getClassName().endsWith("Writer");
        }
        return false;
    }

    private static Throwable root(Throwable problem) {
        var root = problem;
        for (var depth = 0; root.getCause() != null && depth < 50; depth++) root = root.getCause();
        return root;
    }

    /** The same failure is often told by several, one after the other: the first is enough. */
    private FilterReply firstOfItsRequest(String kind) {
        var request = MDC.get(RequestId.KEY);
        if (request != null && request.equals(told.get())) return FilterReply.DENY;
        told.set(request);
        return mayGo(kind);
    }

    private static String shortened(String what, Throwable problem) {
        var text = what + ": " + problem.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private FilterReply mayGo(String kind) {
        synchronized (kinds) {
            var now = clock.instant();
            var one = kinds.computeIfAbsent(kind, name -> new Kind(now));
            return one.counts() <= LINES ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
    }

    /** Says how many lines a period was spared. */
    @Scheduled(fixedDelayString = "PT5S")
    void tellTheRest() {
        var ended = new HashMap<String, Integer>();
        synchronized (kinds) {
            var before = clock.instant().minus(PERIOD);
            kinds.entrySet().removeIf(kind -> {
                if (kind.getValue().began.isAfter(before)) return false;
                if (kind.getValue().count > LINES) ended.put(kind.getKey(), kind.getValue().count - LINES);
                return true;
            });
        }
        ended.forEach((kind, count) -> log.warn("{} more suppressed: {}", count, kind));
    }

    @Override
    public void destroy() {
        context.getTurboFilterList().remove(this);
    }

    private static final class Kind {

        private final Instant began;
        private int count;

        Kind(Instant began) {
            this.began = began;
        }

        int counts() {
            return ++count;
        }
    }
}
