package dev.waymark.people.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.LevelId;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleFilter.Membership;
import dev.waymark.people.PeopleFilter.Mentoring;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.ProductLineId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the people list shows, as its address says it; what is not understood counts as not given.
 *
 * <ul>
 *   <li>{@code q}: the words to search
 *   <li>{@code level}, {@code line}: an id
 *   <li>{@code mentor}: {@code has-mentor}, {@code needs-mentor} or {@code mentors}
 *   <li>{@code show}: {@code left} or {@code everybody}; who is here by default
 *   <li>{@code sort}: a column, with a minus before it for descending
 * </ul>
 */
record PeopleState(PeopleFilter filter, PeopleOrder order) {

    static PeopleState of(QueryParameters query) {
        return new PeopleState(
                new PeopleFilter(
                        query.getSingleParameter("q").orElse(""),
                        id(query, "level", LevelId::of).orElse(null),
                        id(query, "line", ProductLineId::of).orElse(null),
                        query.getSingleParameter("mentor")
                                .flatMap(word -> constant(word, Mentoring.class))
                                .orElse(Mentoring.ANY),
                        query.getSingleParameter("show")
                                .flatMap(word -> constant(word, Membership.class))
                                .orElse(Membership.CURRENT)),
                query.getSingleParameter("sort").flatMap(PeopleState::order).orElse(PeopleOrder.BY_NAME));
    }

    private static Optional<PeopleOrder> order(String sort) {
        var descending = sort.startsWith("-");
        return constant(descending ? sort.substring(1) : sort, PeopleOrder.By.class)
                .map(by -> new PeopleOrder(by, descending));
    }

    private static <I> Optional<I> id(QueryParameters query, String name, Function<String, I> of) {
        return query.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(of.apply(text));
            } catch (IllegalArgumentException notUnderstood) {
                return Optional.empty();
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        for (var value : type.getEnumConstants()) if (word(value).equals(text)) return Optional.of(value);
        return Optional.empty();
    }

    /** The constant as addresses and message keys write it: {@code needs-mentor}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (!filter.text().isEmpty()) query.put("q", filter.text());
        if (filter.level() != null) query.put("level", filter.level().toString());
        if (filter.line() != null) query.put("line", filter.line().toString());
        if (filter.mentoring() != Mentoring.ANY) query.put("mentor", word(filter.mentoring()));
        if (filter.membership() != Membership.CURRENT) query.put("show", word(filter.membership()));
        if (!order.equals(PeopleOrder.BY_NAME)) query.put("sort", (order.descending() ? "-" : "") + word(order.by()));
        return QueryParameters.simple(query);
    }

    PeopleState filtered(PeopleFilter other) {
        return new PeopleState(other, order);
    }

    PeopleState sorted(PeopleOrder other) {
        return new PeopleState(filter, other);
    }
}
