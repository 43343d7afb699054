package dev.waymark.people.roster;

import dev.waymark.shared.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text on its way from a cell and back. */
public final class CellText {

    /** Where a cell begins for programs that take another separator, or no notice of quotes. */
    private static final String SEPARATORS = ";\t|\r\n";

    /** What begins a formula, in the width that Japanese keyboards write it too. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern GARBLED =
            Pattern.compile("\uFFFD|Ã[\u0080-\u00BF\u0192\u0153\u0161\u017E\u0178\u2018-\u2026]|â€");

    private CellText() {}

    /** One line without spaces at its ends; the apostrophes that {@link #escape} set are taken away again. */
    public static String clean(String cell) {
        var text = new StringBuilder(cell.length());
        var begins = true;
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            var escapes = begins && character == '\'' && isFormula(cell, i + 1);
            if (!escapes) text.append(character);
            begins = begins(character, begins);
        }
        return tidy(text.toString());
    }

    /** One line without spaces at its ends, otherwise as it is. */
    static String tidy(String text) {
        return Text.tidy(text);
    }

    /**
     * Text that no spreadsheet takes for a formula: what starts with =, +, -, @, a tab or a carriage return gets an
     * apostrophe before it, at the start and behind what another program takes for the end of a cell. {@link #clean}
     * undoes it exactly.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
     */
    public static String escape(String text) {
        var cell = new StringBuilder(text.length() + 2);
        var begins = true;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (begins && isFormula(text, i)) cell.append('\'');
            cell.append(character);
            begins = begins(character, begins);
        }
        return cell.toString();
    }

    private static boolean begins(char character, boolean before) {
        return SEPARATORS.indexOf(character) >= 0 || before && character == ' ';
    }

    /** Whether a formula stands here, behind any number of apostrophes. */
    private static boolean isFormula(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
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
        var line = Text.plain(text);
        return line.length() <= 80 ? line : Text.plain(line, 79) + "…";
    }
}
