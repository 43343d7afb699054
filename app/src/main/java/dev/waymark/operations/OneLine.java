package dev.waymark.operations;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Text as it may stand in a log: what ends a line, steers a terminal or turns the direction of reading is written as an
 * escape, so that nobody's input becomes a line of its own or colours the screen.
 */
final class OneLine {

    private static final Map<Integer, String> SHORT =
            Map.ofEntries(entry((int) '\n', "\\n"), entry((int) '\r', "\\r"), entry((int) '\t', "\\t"));

    private OneLine() {}

    static String of(String text) {
        return escaped(text, OneLine::isHidden);
    }

    /** The same, but for what JSON escapes itself. */
    static String inJson(String text) {
        return escaped(text, point -> isHidden(point) && !Character.isISOControl(point));
    }

    private static String escaped(String text, IntPredicate hidden) {
        if (text.codePoints().noneMatch(hidden)) return text;
        var line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (hidden.test(point)) line.append(SHORT.getOrDefault(point, "\\u%04x".formatted(point)));
            else line.appendCodePoint(point);
        });
        return line.toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
