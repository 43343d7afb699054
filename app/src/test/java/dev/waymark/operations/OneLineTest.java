package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final String HOSTILE =
            "a\nb\r\nc\u001b[31md\u0085e\u009b31mf\u2028g\u2029h\u202ei\u2066j\u200fk\u0000l\u007fm\ud800n";
    private static final String HARMLESS =
            "a\\nb\\r\\nc\\u001b[31md\\u0085e\\u009b31mf\\u2028g\\u2029h\\u202ei\\u2066j\\u200fk\\u0000l\\u007fm\\ud800n";

    @Test
    void whatEndsALineSteersATerminalOrTurnsTheReadingIsWrittenOut() {
        assertThat(OneLine.of(HOSTILE)).isEqualTo(HARMLESS);
    }

    @Test
    void whatPeopleWriteStays() {
        assertThat(OneLine.of("Ünal Şahin, 李小龙, مريم, 👍🏽: C:\\new"))
                .isEqualTo("Ünal Şahin, 李小龙, مريم, 👍🏽: C:\\new");
    }

    @Test
    void jsonIsLeftWhatItEscapesItself() {
        assertThat(OneLine.inJson("a\nb\u001b[31m\u202ec")).isEqualTo("a\nb\u001b[31m\\u202ec");
    }

    @Test
    void messagesContextAndExceptionsStayOnTheirLines() {
        var problem = new IllegalStateException(HOSTILE, new IllegalArgumentException(HOSTILE));
        problem.addSuppressed(new IllegalArgumentException(HOSTILE));
        var text = laidOut("%msg %kvp %X{who} %mdc%n%ex", HOSTILE, problem);
        assertThat(text).contains(HARMLESS).doesNotContain("\u001b", "\u202e", "\u009b", "\r");
        assertThat(text.lines())
                .allMatch(line -> line.startsWith("a\\nb")
                        || line.startsWith("java.lang.IllegalStateException: " + HARMLESS)
                        || line.startsWith("Caused by: java.lang.IllegalArgumentException: " + HARMLESS)
                        || line.startsWith("\t"));
        assertThat(text.split(java.util.regex.Pattern.quote(HARMLESS), -1)).hasSizeGreaterThan(6);
    }

    @Test
    void whatSpringBootTellsOfAFailedStartKeepsItsLines() {
        var context = new LoggerContext();
        var layout = layout(context, "%msg");
        var event = new LoggingEvent(
                "",
                context.getLogger("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter"),
                ch.qos.logback.classic.Level.ERROR,
                "Description:\n\nPort 8080 is taken",
                null,
                null);
        assertThat(layout.doLayout(event)).isEqualTo("Description:\n\nPort 8080 is taken");
    }

    private static String laidOut(String pattern, String message, @Nullable Throwable problem) {
        var context = new LoggerContext();
        var event = new LoggingEvent(
                "", context.getLogger("any"), ch.qos.logback.classic.Level.ERROR, "{}", problem, new Object[] {message
                });
        event.setMDCPropertyMap(Map.of("who", HOSTILE));
        event.addKeyValuePair(new org.slf4j.event.KeyValuePair("key", HOSTILE));
        return layout(context, pattern).doLayout(event);
    }

    private static OneLineLayout layout(LoggerContext context, String pattern) {
        var layout = new OneLineLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.start();
        return layout;
    }
}
