package dev.waymark.mentorship.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.shell.PastDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the mentorship page shows, as its address says it; what is not understood counts as not given.
 *
 * <ul>
 *   <li>{@code show}: {@code mentors}, {@code pairings} or {@code without-mentor}; by default mentors, and pairings
 *       where {@code mentor} or {@code health} is given
 *   <li>{@code q}, {@code line} (an id), {@code mentor} (an id), {@code free=true}
 *   <li>{@code state}: one of the states, {@code open} (the default) or {@code all}
 *   <li>{@code health}: {@code on-track}, {@code behind}, {@code silent}, …
 *   <li>{@code sort}: a column, with a minus before it for descending
 *   <li>{@code asOf}: a past day, ISO; the page then only shows
 *   <li>{@code pairing}: the one whose details are open
 * </ul>
 */
record BoardState(
        Show show,
        BoardFilter filter,
        BoardOrder order,
        @Nullable PairingId open) {

    enum Show {
        MENTORS,
        PAIRINGS,
        WITHOUT_MENTOR
    }

    static BoardState of(QueryParameters query, LocalDate today) {
        var mentor = id(query, "mentor", PersonId::of);
        var health = one(query, "health", PairingHealth.class);
        var show = one(query, "show", Show.class)
                .orElse(mentor.isPresent() || health.isPresent() ? Show.PAIRINGS : Show.MENTORS);
        var filter = new BoardFilter(
                PastDay.in(query, "asOf", today).orElse(today),
                query.getSingleParameter("q").orElse(""),
                id(query, "line", ProductLineId::of).orElse(null),
                states(query),
                health.orElse(null),
                mentor.orElse(null),
                query.getSingleParameter("free").map("true"::equals).orElse(false));
        return new BoardState(
                show, filter, order(query), id(query, "pairing", PairingId::of).orElse(null));
    }

    private static Set<PairingState> states(QueryParameters query) {
        if (query.getSingleParameter("state").map("all"::equals).orElse(false)) return BoardFilter.EVERY;
        return one(query, "state", PairingState.class).map(Set::of).orElse(BoardFilter.OPEN);
    }

    private static BoardOrder order(QueryParameters query) {
        var sort = query.getSingleParameter("sort").orElse("");
        var descending = sort.startsWith("-");
        return constant(descending ? sort.substring(1) : sort, BoardOrder.Column.class)
                .map(column -> new BoardOrder(column, descending))
                .orElse(BoardOrder.OWN);
    }

    private static <I> Optional<I> id(QueryParameters query, String name, Function<String, I> of) {
        return query.getSingleParameter(name).flatMap(text -> tried(text, of));
    }

    private static <T> Optional<T> tried(String text, Function<String, T> of) {
        try {
            return Optional.of(of.apply(text));
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name).flatMap(text -> constant(text, type));
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        for (var value : type.getEnumConstants()) {
            if (word(value).equals(text)) return Optional.of(value);
        }
        return Optional.empty();
    }

    /** The constant as addresses write it: {@code without-mentor}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    QueryParameters query(LocalDate today) {
        var query = new LinkedHashMap<String, String>();
        query.put("show", word(show));
        if (!filter.text().isEmpty()) query.put("q", filter.text());
        if (filter.line() != null) query.put("line", filter.line().toString());
        if (filter.mentor() != null) query.put("mentor", filter.mentor().toString());
        if (filter.onlyFree()) query.put("free", "true");
        if (filter.states().equals(BoardFilter.EVERY)) query.put("state", "all");
        else if (filter.states().size() == 1)
            query.put("state", word(filter.states().iterator().next()));
        if (filter.health() != null) query.put("health", word(filter.health()));
        if (!order.equals(BoardOrder.OWN)) query.put("sort", (order.descending() ? "-" : "") + word(order.column()));
        if (filter.day().isBefore(today)) query.put("asOf", filter.day().toString());
        if (open != null) query.put("pairing", open.toString());
        return QueryParameters.simple(Map.copyOf(query));
    }

    BoardState showing(Show other) {
        return new BoardState(other, filter, BoardOrder.OWN, null);
    }

    BoardState filtered(BoardFilter other) {
        return new BoardState(show, other, order, null);
    }

    BoardState sorted(BoardOrder other) {
        return new BoardState(show, filter, other, null);
    }

    BoardState opening(@Nullable PairingId pairing) {
        return new BoardState(show, filter, order, pairing);
    }
}
