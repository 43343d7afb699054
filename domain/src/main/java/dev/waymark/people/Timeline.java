package dev.waymark.people;

import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Periods of one kind, of which never two hold on one day, and never two that say the same touch. Nothing is removed:
 * what is replaced from its first day on stays as a void period.
 */
record Timeline<P extends Period<P>>(Map<UUID, P> periods) {

    Optional<P> on(LocalDate day) {
        return find(period -> period.holdsOn(day));
    }

    Optional<P> find(Predicate<P> wanted) {
        return periods.values().stream()
                .filter(period -> !period.isVoid())
                .filter(wanted)
                .findFirst();
    }

    /** In the order of time; void ones before what took their place. */
    List<P> inOrder() {
        return periods.values().stream()
                .sorted(Comparator.<P, LocalDate>comparing(Period::from)
                        .thenComparing(Period::to, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The first day after {@code day} on which another period begins; null if none does. */
    @Nullable
    LocalDate nextAfter(LocalDate day) {
        return periods.values().stream()
                .filter(period -> !period.isVoid() && period.from().isAfter(day))
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Takes the place of what holds on its first day; what holds later must not begin before its end. */
    void put(P added) {
        endWhatHoldsOn(added.from());
        var whole = added;
        for (var neighbour : List.copyOf(periods.entrySet())) {
            var there = neighbour.getValue();
            if (there.isVoid() || !there.saysTheSameAs(added)) continue;
            if (added.from().equals(there.to())) whole = whole.from(there.from());
            else if (there.from().equals(added.to())) whole = whole.until(there.to());
            else continue;
            annul(neighbour.getKey());
        }
        periods.put(Ids.next(), whole);
    }

    /** Ends what holds on the day, so that something else can begin there. */
    void endWhatHoldsOn(LocalDate day) {
        periods.replaceAll((id, period) -> period.holdsOn(day) ? period.until(day) : period);
    }

    /** Ends everything from the day on: what holds then, and what would begin later. */
    void endFrom(LocalDate day) {
        periods.replaceAll((id, period) ->
                !period.endsAfter(day) ? period : period.until(period.from().isAfter(day) ? period.from() : day));
    }

    /** Lets what ended on one day go on to another. */
    void stretch(LocalDate end, LocalDate newEnd) {
        periods.replaceAll((id, period) -> !period.isVoid() && end.equals(period.to()) ? period.until(newEnd) : period);
    }

    void annul(UUID id) {
        periods.computeIfPresent(id, (same, period) -> period.until(period.from()));
    }
}
