package dev.waymark.people.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one column: ISO, with dots, slashes or hyphens, with months in words (English and German), with or
 * without a time behind. Whether the day or the month comes first is decided by the column as a whole.
 */
public final class DateColumn {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH_WORD =
            Pattern.compile("(\\d{1,2})\\.?[ -]\\s?([\\p{L}]{3,9})\\.?,?[ -](\\d{4}|\\d{2})");
    private static final Pattern MONTH_WORD_DAY = Pattern.compile("([\\p{L}]{3,9})\\.?[ -](\\d{1,2}),?[ -](\\d{4})");
    private static final Pattern TIME_BEHIND =
            Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s?([AaPp][Mm])?\\s?(Z|UTC|[+-]\\d{2}:?\\d{2})?$");

    /** What HR systems write for "no end". */
    private static final int FAR_FUTURE = 2900;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("mae", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private DateColumn() {}

    /** What the values of a column say about the order of day and month. */
    public sealed interface Reading {
        /** The values leave one order only, or it makes no difference. */
        record Certain(DateOrder order) implements Reading {}

        /** Both orders fit every value, and differ; somebody has to say. */
        record Ambiguous(String example) implements Reading {}
    }

    /** What the values leave open. Where they contradict each other the majority decides, and the rest is a problem. */
    public static Reading order(Collection<String> values) {
        var dayFirst = 0;
        var monthFirst = 0;
        String open = null;
        for (var value : values) {
            var date = NUMERIC.matcher(withoutTime(value));
            if (!date.matches()) continue;
            var first = Integer.parseInt(date.group(1));
            var second = Integer.parseInt(date.group(3));
            if (date.group(2).equals(".") || first > 12) dayFirst++;
            else if (second > 12) monthFirst++;
            else if (first != second && open == null) open = value.strip();
        }
        if (dayFirst == 0 && monthFirst == 0 && open != null) return new Reading.Ambiguous(open);
        return new Reading.Certain(monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
    }

    /** The date that a value stands for, or empty if it is none; the far future of HR systems is no date at all. */
    public static Optional<LocalDate> read(String value, DateOrder order) {
        var text = withoutTime(value);
        Matcher date;
        if ((date = YEAR_FIRST.matcher(text)).matches()) return date(date.group(1), date.group(3), date.group(4));
        if ((date = COMPACT.matcher(text)).matches()) return date(date.group(1), date.group(2), date.group(3));
        if ((date = NUMERIC.matcher(text)).matches()) {
            var dayFirst = order == DateOrder.DAY_FIRST || date.group(2).equals(".");
            return date(date.group(4), date.group(dayFirst ? 3 : 1), date.group(dayFirst ? 1 : 3));
        }
        if ((date = DAY_MONTH_WORD.matcher(text)).matches())
            return date(date.group(3), month(date.group(2)), date.group(1));
        if ((date = MONTH_WORD_DAY.matcher(text)).matches())
            return date(date.group(3), month(date.group(1)), date.group(2));
        return Optional.empty();
    }

    /** Whether a date means "no end", as 31.12.9999 does in SAP. */
    public static boolean isNever(LocalDate date) {
        return date.getYear() >= FAR_FUTURE;
    }

    private static Optional<LocalDate> date(String year, @Nullable String month, String day) {
        if (month == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Two digits mean 1940 to 2039. */
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        return year < 40 ? 2000 + year : 1900 + year;
    }

    private static @Nullable String month(String word) {
        var number = MONTHS.get(word.toLowerCase(Locale.ROOT).substring(0, 3));
        return number == null ? null : number.toString();
    }

    private static String withoutTime(String value) {
        return TIME_BEHIND.matcher(value.strip()).replaceFirst("").strip();
    }

    /** Whether a year can be one of somebody's working life. */
    static boolean isPlausible(LocalDate date, LocalDate today) {
        return date.getYear() >= 1940 && date.isBefore(today.plusYears(10));
    }
}
