package dev.waymark.mentorship.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How well mentors fit one mentee, by the limits and points of a {@link Matching}. */
public final class Fit {

    private Fit() {}

    /** Everybody whom no limit excludes, the best fit first, then the lower id. Slots are left to the caller. */
    public static List<FittingPair> of(
            LocalDate on,
            MatchingMentee mentee,
            List<MatchingMentor> mentors,
            List<OpenPairing> open,
            MatchingWeights weights) {
        var pairs = new Pairs(new MatchingInput(on, List.of(mentee), mentors, open, Set.of(), Set.of()), weights);
        return IntStream.range(0, pairs.mentors.size())
                .filter(column -> pairs.allows(0, column))
                .mapToObj(column -> new FittingPair(
                        pairs.mentors.get(column).id(), pairs.points[pairs.at(0, column)], pairs.reasons(0, column)))
                .sorted(Comparator.comparingInt(FittingPair::points).reversed())
                .toList();
    }
}
