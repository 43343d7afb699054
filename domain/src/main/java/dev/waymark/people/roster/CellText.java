package dev.waymark.people.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text on its way from a cell and back. */
public final class CellText {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GARBLED =
            Pattern.compile("\uFFFD|Ã[\u0080-\u00BF\u0192\u0153\u0161\u017E\u0178\u2018-\u2026]|â€");

    private CellText() {}

    /** One line without spaces at its ends; the apostrophe that {@link #escape} set is taken away again. */
    public static String clean(String cell) {
        return tidy(ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell);
    }

    /** One line without spaces at its ends, otherwise as it is. */
    static String tidy(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Text that no spreadsheet takes for a formula: what starts with =, +, -, @, a tab or a carriage return gets an
     * apostrophe before it. {@link #clean} undoes it exactly.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
     */
    public static String escape(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Whether letters were lost or doubled by a wrong encoding on the way here. */
    public static boolean isGarbled(String text) {
        return GARBLED.matcher(text).find();
    }

    /** The same for texts that people take for the same: case, spaces and the order "Last, First" do not count. */
    public static String key(String text) {
        var plain = tidy(text).toLowerCase(Locale.ROOT);
        var comma = plain.indexOf(',');
        if (comma > 0 && comma == plain.lastIndexOf(','))
            plain = plain.substring(comma + 1).strip() + " "
                    + plain.substring(0, comma).strip();
        return plain;
    }

    /** At most 80 characters, for messages. */
    public static String shorten(String text) {
        var line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
