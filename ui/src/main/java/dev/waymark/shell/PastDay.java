package dev.waymark.shell;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A past day that an address asks for, such as {@code asOf=2025-03-31}. No organisation has records before
 * {@link #EARLIEST}, and a database does not know every day that Java knows.
 */
public final class PastDay {

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private PastDay() {}

    /** The day; empty where there is none, it is not understood, or not past. */
    public static Optional<LocalDate> in(QueryParameters query, String name, LocalDate today) {
        return query.getSingleParameter(name)
                .flatMap(PastDay::read)
                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(today));
    }

    /** What stands in place of a day and is none that can be shown. */
    static Optional<String> misread(QueryParameters query, String name, LocalDate today) {
        return query.getSingleParameter(name)
                .filter(text -> read(text)
                        .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(today))
                        .isEmpty());
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notUnderstood) {
            return Optional.empty();
        }
    }
}
