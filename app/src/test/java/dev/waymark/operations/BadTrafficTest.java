package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shell.RequestId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class BadTrafficTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T12:00:00Z"));
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final org.slf4j.Logger anybody = LoggerFactory.getLogger("dev.waymark.shell.Problems");

    private BadTraffic badTraffic;

    BadTrafficTest() {
        badTraffic = new BadTraffic(new Ticking());
    }

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        badTraffic.destroy();
        MDC.clear();
    }

    @Test
    void aBrokenRequestIsOneLineWithoutATrace() {
        anybody.error("Unexpected problem {}", "1", broken("Unexpected end"));
        assertThat(told()).containsExactly("Request not understood: java.io.IOException: Unexpected end");
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void aRefusalIsOneLineWithoutATrace() {
        anybody.error("Unexpected problem outside a page", new IllegalStateException(new NotAllowed("not theirs")));
        assertThat(told()).containsExactly("Request refused: dev.waymark.shared.NotAllowed: not theirs");
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void whatSeveralTellOfOneRequestIsToldOnce() {
        MDC.put(RequestId.KEY, "one");
        anybody.error("Unexpected problem", broken("x"));
        anybody.error("Servlet.service() threw exception", new IllegalStateException("wrapped", broken("x")));
        LoggerFactory.getLogger("com.vaadin.flow.server.communication.UidlRequestHandler")
                .warn("Invalid security key");
        MDC.put(RequestId.KEY, "two");
        anybody.error("Unexpected problem", broken("y"));
        assertThat(told())
                .containsExactly(
                        "Request not understood: java.io.IOException: x",
                        "Request not understood: java.io.IOException: y");
    }

    @Test
    void manyAlikeAreAFewLinesAndANumber() {
        for (var number = 0; number < 100; number++) anybody.error("Unexpected problem", broken("x"));
        assertThat(told()).hasSize(BadTraffic.LINES);
        badTraffic.tellTheRest();
        assertThat(told()).as("the minute is not over").hasSize(BadTraffic.LINES);
        now.updateAndGet(then -> then.plus(BadTraffic.PERIOD));
        badTraffic.tellTheRest();
        assertThat(told()).hasSize(BadTraffic.LINES + 1).last().isEqualTo("95 more suppressed: java.io.IOException");
        anybody.error("Unexpected problem", broken("x"));
        assertThat(told()).hasSize(BadTraffic.LINES + 2);
        badTraffic.tellTheRest();
        assertThat(told()).hasSize(BadTraffic.LINES + 2);
    }

    @Test
    void warningsAboutRequestsAreCountedToo() {
        var framework = LoggerFactory.getLogger("com.vaadin.flow.server.communication.UidlRequestHandler");
        for (var number = 0; number < 100; number++) framework.warn("Invalid security key received from 10.0.0.1");
        assertThat(told()).hasSize(BadTraffic.LINES);
    }

    @Test
    void aFaultOfOursKeepsItsTraceAndIsNeverLeftOut() {
        var ours = new IllegalStateException("ours");
        ours.setStackTrace(new StackTraceElement[] {
            frame("java.util.ArrayList", "get"),
            frame("dev.waymark.people.ui.PeopleView", "show"),
            frame("com.vaadin.flow.server.communication.ServerRpcHandler", "handleRpc"),
            frame("org.apache.coyote.http11.Http11Processor", "service")
        });
        var wrapped = new RuntimeException(ours);
        wrapped.setStackTrace(new StackTraceElement[] {
            frame("com.vaadin.flow.server.communication.rpc.PublishedServerEventHandlerRpcHandler", "invokeMethod")
        });
        for (var number = 0; number < 20; number++) anybody.error("Unexpected problem {}", "1", wrapped);
        assertThat(lines.list)
                .hasSize(20)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    @Test
    void aFaultOfTheDatabaseOrOfAWriterIsNoBadTraffic() {
        assertThat(BadTraffic.aroseWhileReading(thrownIn("org.postgresql.core.v3.QueryExecutorImpl")))
                .isFalse();
        assertThat(BadTraffic.aroseWhileReading(thrownIn("com.vaadin.flow.server.communication.UidlWriter")))
                .isFalse();
        assertThat(BadTraffic.aroseWhileReading(thrownIn("com.vaadin.flow.component.grid.Grid")))
                .isFalse();
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static IOException broken(String message) {
        var problem = new IOException(message);
        problem.setStackTrace(new StackTraceElement[] {
            frame("tools.jackson.core.JsonParser", "next"),
            frame("com.vaadin.flow.internal.JacksonUtils", "readTree"),
            frame("com.vaadin.flow.server.communication.ServerRpcHandler$RpcRequest", "<init>"),
            frame("dev.waymark.security.ActorIsReadAnew", "doFilterInternal")
        });
        return problem;
    }

    private static Throwable thrownIn(String type) {
        var problem = new IllegalStateException("x");
        problem.setStackTrace(new StackTraceElement[] {
            frame(type, "any"), frame("com.vaadin.flow.server.communication.ServerRpcHandler", "handleRpc")
        });
        return problem;
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, null, 1);
    }

    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
