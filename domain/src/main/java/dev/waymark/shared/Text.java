package dev.waymark.shared;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which characters a text may hold that comes in from outside: from a form, an address, a file. This is the one place
 * for it; nothing else cleans texts.
 *
 * <p>What copying and pasting brings along and nobody sees is put right without a word. What only serves to deceive in
 * a name, a title or a place, where one line has to be what it looks like, is refused in words; in texts of many lines,
 * where nobody would find it, it is taken out. What a script needs stays: joiners in Persian and Hindi, marks of
 * direction in Arabic and Hebrew, the joined signs of emoji.
 *
 * @see "docs/decisions/0038-texts-from-outside.md"
 */
public final class Text {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** Scripts in which no invisible character changes how letters are written. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private Text() {}

    /**
     * A text of one line, such as a name or a title; may come out empty.
     *
     * @param rule the rule that is broken by what deceives, told with the character as {@code U+202E}
     * @throws BrokenRule if there is a control character, one that turns the direction of what is behind it, or half a
     *     character
     */
    public static String line(String typed, String rule) {
        var line = tidy(typed);
        refuse(hidden(line), rule);
        return line;
    }

    /**
     * A text that stands for somebody or something, such as an e-mail address: nothing in it may be invisible.
     *
     * @throws BrokenRule as {@link #line} does, and for every joiner or mark within
     */
    public static String code(String typed, String rule) {
        var code = trimmed(typed);
        refuse(
                code.codePoints()
                        .filter(character -> isDeceptive(character)
                                || isInvisible(character)
                                || isTag(character)
                                || isJoining(character)
                                || isVariation(character))
                        .mapToObj(Text::named)
                        .findFirst(),
                rule);
        return tidy(code);
    }

    private static void refuse(Optional<String> hidden, String rule) {
        hidden.ifPresent(character -> {
            throw new BrokenRule(rule, character);
        });
    }

    /** A text of many lines, such as a comment. */
    public static String lines(String typed) {
        return asTyped(typed).strip();
    }

    /** As {@link #lines}, with the spaces at its ends, for texts that are saved while they are typed. */
    public static String asTyped(String typed) {
        return tidy(harmless(typed.replace("\r\n", "\n")), true);
    }

    /** One line of whatever is given: for searching, and for files that others read. Nothing is refused. */
    public static String plain(String text) {
        return tidy(harmless(text));
    }

    private static String harmless(String text) {
        return text.codePoints()
                .filter(character -> isSpace(character) || !isDeceptive(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As {@link #plain(String)}, and the beginning only; no character is cut in two. */
    public static String plain(String text, int longest) {
        var line = plain(text);
        if (line.length() <= longest) return line;
        return line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest)
                .strip();
    }

    /** One line with everything put right that is put right without a word; {@link #hidden} says what is left. */
    public static String tidy(String text) {
        return trimmed(tidy(trimmed(text), false));
    }

    /** The first character that is refused in a line, as {@code U+202E}. */
    public static Optional<String> hidden(String line) {
        return line.codePoints().filter(Text::isDeceptive).mapToObj(Text::named).findFirst();
    }

    private static String named(int character) {
        return "U+%04X".formatted(character);
    }

    /** Without spaces and invisible characters at the ends, but for a joiner that belongs to the last letter. */
    private static String trimmed(String text) {
        var from = 0;
        while (from < text.length() && (falls(text.charAt(from)) || isVariation(text.charAt(from)))) from++;
        var to = text.length();
        while (to > from && falls(text.charAt(to - 1)) && !joins(text, to)) to--;
        return text.substring(from, to);
    }

    private static boolean falls(int character) {
        return isSpace(character) || isInvisible(character) || isJoining(character) || turnsDirection(character);
    }

    private static boolean joins(String text, int to) {
        var last = text.charAt(to - 1);
        if (last != JOINER && last != NON_JOINER) return false;
        var before = to - 1;
        while (before > 0 && isAccent(text.codePointBefore(before))) before--;
        return before > 0 && takesJoiner(text.codePointBefore(before));
    }

    private static String tidy(String given, boolean manyLines) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFC);
        var runsBothWays = text.codePoints().anyMatch(Text::isRightToLeft);
        var tidy = new StringBuilder(text.length());
        var before = -1;
        var letter = -1;
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isSpace(character)) {
                character = manyLines && isBreak(character) ? '\n' : ' ';
                if (character == ' ' && before == ' ' && !manyLines) continue;
            } else if (isVariation(character) && (before == -1 || before == ' ' || isVariation(before))) continue;
            else if (isTag(character) && before != BLACK_FLAG && !isTag(before)) continue;
            else if (isInvisible(character)) continue;
            else if (isMark(character) && !runsBothWays) continue;
            else if (isJoiner(character) && !takesJoiner(letter)) continue;
            tidy.appendCodePoint(character);
            before = character;
            if (!isAccent(character)) letter = character;
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int character) {
        return switch (character) {
            // the fillers of Hangul and the blank of Braille look like spaces, and names of them like none
            case '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u115F', '\u1160', '\u2800', '\u3164', '\uFFA0' -> true;
            default -> Character.isSpaceChar(character);
        };
    }

    private static boolean isBreak(int character) {
        return switch (character) {
            case '\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** Refused in one line: controls, what turns the direction of a text, and half a character. */
    private static boolean isDeceptive(int character) {
        return Character.isISOControl(character)
                || turnsDirection(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    /** Embeddings, overrides and isolates: all that Unicode has to show a text in another order than it is read. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** What pasting leaves behind and no script needs. */
    private static boolean isInvisible(int character) {
        return character == 0x00AD
                || character == 0x034F
                || character == 0x180E
                || character >= 0x2060 && character <= 0x2065
                || character >= 0x206A && character <= 0x206F
                || character == 0xFEFF
                || character >= 0xFFF9 && character <= 0xFFFB
                || character >= 0x1D173 && character <= 0x1D17A
                || character >= 0xFDD0 && character <= 0xFDEF
                || (character & 0xFFFE) == 0xFFFE;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0000 && character <= 0xE007F;
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static boolean isJoining(int character) {
        return isJoiner(character) || isMark(character);
    }

    private static boolean isJoiner(int character) {
        return character == JOINER || character == NON_JOINER || character == ZERO_WIDTH_SPACE;
    }

    private static boolean isMark(int character) {
        return character == LEFT_TO_RIGHT_MARK || character == RIGHT_TO_LEFT_MARK || character == ARABIC_LETTER_MARK;
    }

    /** Whether an invisible joiner behind this character changes what is seen. */
    private static boolean takesJoiner(int character) {
        if (character < 0x80) return false;
        return Character.isEmoji(character) || !WITHOUT_JOINERS.contains(UnicodeScript.of(character));
    }

    /** What stands on a letter and has no script of its own. */
    private static boolean isAccent(int character) {
        return UnicodeScript.of(character) == UnicodeScript.INHERITED;
    }

    private static boolean isRightToLeft(int character) {
        if (isMark(character)) return false;
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
