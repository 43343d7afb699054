package dev.waymark.organisation.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.LevelId;
import dev.waymark.organisation.Lens;
import dev.waymark.organisation.Listed;
import dev.waymark.people.ProductLineId;
import dev.waymark.shell.PastDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an overview shows, as its address says it; what the address leaves out or gets wrong has its usual value: today,
 * compared with the beginning of the quarter, everybody.
 *
 * @param asOf null for today, so that a kept link stays current
 * @param comparedWith null for the beginning of the quarter
 */
record Address(
        @Nullable LocalDate asOf,
        @Nullable LocalDate comparedWith,
        @Nullable ProductLineId line,
        @Nullable LevelId level) {

    static Address of(QueryParameters parameters, LocalDate today) {
        return new Address(
                PastDay.in(parameters, "asOf", today).orElse(null),
                PastDay.in(parameters, "compare", today).orElse(null),
                read(parameters, "line", ProductLineId::of),
                read(parameters, "level", LevelId::of));
    }

    /** The first day of the quarter, or of the one before on that very day. */
    static LocalDate quarter(LocalDate day) {
        var first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        return first.equals(day) ? first.minusMonths(3) : first;
    }

    Lens lens(LocalDate today) {
        return new Lens(on(today), line, level);
    }

    LocalDate on(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    LocalDate comparedWith(LocalDate today) {
        return comparedWith == null ? quarter(on(today)) : comparedWith;
    }

    Address withAsOf(@Nullable LocalDate date) {
        return new Address(date, comparedWith, line, level);
    }

    Address withComparedWith(@Nullable LocalDate date) {
        return new Address(asOf, date, line, level);
    }

    Address withLine(@Nullable ProductLineId id) {
        return new Address(asOf, comparedWith, id, level);
    }

    Address withLevel(@Nullable LevelId id) {
        return new Address(asOf, comparedWith, line, id);
    }

    QueryParameters parameters() {
        return QueryParameters.simple(map());
    }

    String overview() {
        return href("organisation", map());
    }

    String mentors(int page) {
        var map = map();
        if (page > 1) map.put("page", Integer.toString(page));
        return href("organisation/mentors", map);
    }

    String list(Listed what) {
        var map = map();
        map.put("what", key(what));
        return href("organisation/list", map);
    }

    static String key(Listed what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Listed> listed(QueryParameters parameters) {
        return parameters.getSingleParameter("what").flatMap(key -> {
            for (var what : Listed.values()) if (key(what).equals(key)) return Optional.of(what);
            return Optional.empty();
        });
    }

    private Map<String, String> map() {
        var map = new LinkedHashMap<String, String>();
        if (asOf != null) map.put("asOf", asOf.toString());
        if (comparedWith != null) map.put("compare", comparedWith.toString());
        if (line != null) map.put("line", line.toString());
        if (level != null) map.put("level", level.toString());
        return map;
    }

    private static String href(String route, Map<String, String> parameters) {
        var query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? route : route + "?" + query;
    }

    private static <T> @Nullable T read(QueryParameters parameters, String name, Function<String, T> reader) {
        try {
            return parameters.getSingleParameter(name).map(reader).orElse(null);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }
}
