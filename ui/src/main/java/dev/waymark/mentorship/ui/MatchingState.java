package dev.waymark.mentorship.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.shared.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the matching page shows beside the draft, as its address says it: {@code q}, part of a name; {@code with}, the
 * weights that the draft is compared with, eight numbers in the order of {@link MatchingWeights} with dots between, the
 * last one left out where existing pairings stay. What is not understood counts as not given.
 */
record MatchingState(String text, @Nullable MatchingWeights with) {

    private static final int WEIGHTS = 7;

    static MatchingState of(QueryParameters query) {
        return new MatchingState(
                Text.plain(query.getSingleParameter("q").orElse(""), BoardFilter.LONGEST_TEXT),
                query.getSingleParameter("with").map(MatchingState::weights).orElse(null));
    }

    private static @Nullable MatchingWeights weights(String text) {
        try {
            var numbers =
                    Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
            if (numbers.length < WEIGHTS) return null;
            return new MatchingWeights(
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers.length > WEIGHTS ? OptionalInt.of(numbers[WEIGHTS]) : OptionalInt.empty());
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    private static String word(MatchingWeights weights) {
        var always = IntStream.of(
                weights.competencies(),
                weights.productLine(),
                weights.hours(),
                weights.languages(),
                weights.levels(),
                weights.waiting(),
                weights.levelsApart());
        return IntStream.concat(always, weights.changePrice().stream())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("."));
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) query.put("q", text);
        if (with != null) query.put("with", word(with));
        return QueryParameters.simple(query);
    }

    MatchingState searching(String other) {
        return new MatchingState(other, with);
    }

    MatchingState comparing(@Nullable MatchingWeights other) {
        return new MatchingState(text, other);
    }
}
