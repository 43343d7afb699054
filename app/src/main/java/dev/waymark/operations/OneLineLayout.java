package dev.waymark.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * The pattern of the log, whatever it is set to, over text that stays on its line: messages, the context, and what
 * exceptions say. Lines of a stack trace remain lines.
 */
public class OneLineLayout extends PatternLayout {

    /** Tells why Waymark could not start, in several lines, before anybody can send anything. */
    private static final String START_REPORT = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String doLayout(ILoggingEvent event) {
        return super.doLayout(START_REPORT.equals(event.getLoggerName()) ? event : new OneLineEvent(event));
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : OneLine.of(text);
    }

    private record OneLineEvent(ILoggingEvent event) implements ILoggingEvent {

        @Override
        public String getThreadName() {
            return OneLine.of(event.getThreadName());
        }

        @Override
        public Level getLevel() {
            return event.getLevel();
        }

        @Override
        public @Nullable String getMessage() {
            return oneLine(event.getMessage());
        }

        @Override
        public Object @Nullable [] getArgumentArray() {
            return event.getArgumentArray();
        }

        @Override
        public @Nullable String getFormattedMessage() {
            return oneLine(event.getFormattedMessage());
        }

        @Override
        public String getLoggerName() {
            return event.getLoggerName();
        }

        @Override
        public LoggerContextVO getLoggerContextVO() {
            return event.getLoggerContextVO();
        }

        @Override
        public @Nullable IThrowableProxy getThrowableProxy() {
            return OneLineThrowable.of(event.getThrowableProxy());
        }

        @Override
        public StackTraceElement[] getCallerData() {
            return event.getCallerData();
        }

        @Override
        public boolean hasCallerData() {
            return event.hasCallerData();
        }

        @Override
        public List<Marker> getMarkerList() {
            return event.getMarkerList();
        }

        @Override
        public Map<String, String> getMDCPropertyMap() {
            var context = new HashMap<String, String>();
            event.getMDCPropertyMap().forEach((key, value) -> context.put(key, OneLine.of(String.valueOf(value))));
            return context;
        }

        @Override
        @Deprecated
        public Map<String, String> getMdc() {
            return getMDCPropertyMap();
        }

        @Override
        public long getTimeStamp() {
            return event.getTimeStamp();
        }

        @Override
        public int getNanoseconds() {
            return event.getNanoseconds();
        }

        @Override
        public Instant getInstant() {
            return event.getInstant();
        }

        @Override
        public long getSequenceNumber() {
            return event.getSequenceNumber();
        }

        @Override
        public @Nullable List<KeyValuePair> getKeyValuePairs() {
            if (event.getKeyValuePairs() == null) return null;
            var pairs = new ArrayList<KeyValuePair>();
            for (var pair : event.getKeyValuePairs())
                pairs.add(new KeyValuePair(pair.key, oneLine(String.valueOf(pair.value))));
            return pairs;
        }

        @Override
        public void prepareForDeferredProcessing() {
            event.prepareForDeferredProcessing();
        }
    }

    private record OneLineThrowable(IThrowableProxy problem) implements IThrowableProxy {

        static @Nullable IThrowableProxy of(@Nullable IThrowableProxy problem) {
            return problem == null ? null : new OneLineThrowable(problem);
        }

        @Override
        public @Nullable String getMessage() {
            return oneLine(problem.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return oneLine(problem.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return problem.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return problem.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return problem.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(problem.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            var suppressed = new ArrayList<IThrowableProxy>();
            for (var one : problem.getSuppressed()) suppressed.add(new OneLineThrowable(one));
            return suppressed.toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return problem.isCyclic();
        }
    }
}
