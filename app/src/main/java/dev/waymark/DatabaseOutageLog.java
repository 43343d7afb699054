package dev.waymark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.waymark.shared.DatabaseTrouble;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Says that the database is in trouble in a line a few seconds, whoever would tell it with a trace for each request:
 * the trace says nothing more, and a full disk would be the next fault.
 */
@Component
class DatabaseOutageLog extends TurboFilter implements InitializingBean, DisposableBean {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(DatabaseOutageLog.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String OURS = "dev.waymark.";

    private final Map<DatabaseTrouble, Told> told = new EnumMap<>(DatabaseTrouble.class);

    private record Told(long at, int since) {}

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setContext(context);
            setName("database outage");
            start();
            context.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
            context.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String text,
            Object @Nullable [] details,
            @Nullable Throwable problem) {
        var tellable = problem(details, problem);
        if (tellable == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) return FilterReply.NEUTRAL;
        var trouble = DatabaseTrouble.in(tellable);
        if (trouble.isEmpty()) return FilterReply.NEUTRAL;
        tell(trouble.get(), tellable, logger.getName());
        return FilterReply.DENY;
    }

    /** The last detail is the problem, as SLF4J has it. */
    private static @Nullable Throwable problem(Object @Nullable [] details, @Nullable Throwable problem) {
        if (problem != null || details == null || details.length == 0) return problem;
        return details[details.length - 1] instanceof Throwable last ? last : null;
    }

    private void tell(DatabaseTrouble trouble, Throwable problem, String by) {
        var silent = silentSince(trouble);
        if (silent < 0) return;
        var more = silent == 0 ? "" : " (" + silent + " more like it since the last line)";
        var what = trouble == DatabaseTrouble.BUSY
                ? "The database was busy and something was cut off"
                : "The database does not answer";
        log.warn("{}: {}, {}{}", what, said(problem), place(problem, by), more);
    }

    /** How often it was not told since it was told last; below zero if it is too early to tell it again. */
    private synchronized int silentSince(DatabaseTrouble trouble) {
        var last = told.get(trouble);
        var now = System.nanoTime();
        if (last != null && now - last.at() < BETWEEN_LINES.toNanos()) {
            told.put(trouble, new Told(last.at(), last.since() + 1));
            return -1;
        }
        told.put(trouble, new Told(now, 0));
        return last == null ? 0 : last.since();
    }

    /** In one line: what the server says may have several. */
    private static String said(Throwable problem) {
        var deepest = problem;
        while (deepest.getCause() != null && deepest.getCause() != deepest) deepest = deepest.getCause();
        return String.valueOf(deepest.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static String place(Throwable problem, String by) {
        for (var frame : problem.getStackTrace())
            if (frame.getClassName().startsWith(OURS) && !frame.getClassName().contains("$$")) return "in " + frame;
        return "told by " + by;
    }
}
