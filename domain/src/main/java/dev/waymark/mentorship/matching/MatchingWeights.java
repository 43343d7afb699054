package dev.waymark.mentorship.matching;

import java.util.OptionalInt;

/**
 * How much each wish counts. A wish is met by 0 to 100 per cent; its points are the weight times the per cent.
 *
 * @param competencies 0 to 10: wanted competencies that the mentor offers
 * @param productLine 0 to 10: the same or another product line, as the mentee wishes
 * @param hours 0 to 10: working hours in common; four hours are enough
 * @param languages 0 to 10: a language in common
 * @param levels 0 to 10: as many levels apart as preferred
 * @param waiting 0 to 10: days waited; a year counts in full
 * @param levelsApart the preferred distance of the levels, 1 or 2
 * @param changePrice what it costs, in points from 0 to 6000, to give somebody another mentor than today; empty leaves
 *     existing pairings alone
 */
public record MatchingWeights(
        int competencies,
        int productLine,
        int hours,
        int languages,
        int levels,
        int waiting,
        int levelsApart,
        OptionalInt changePrice) {

    /** The greatest weight of a wish. */
    public static final int MOST = 10;

    /** The points of a pair that meets every wish in full, every weight at its greatest. */
    public static final int MOST_POINTS = 6 * MOST * 100;

    public static final MatchingWeights USUAL = new MatchingWeights(8, 4, 5, 5, 3, 4, 1, OptionalInt.empty());

    public MatchingWeights {
        for (var weight : new int[] {competencies, productLine, hours, languages, levels, waiting})
            if (weight < 0 || weight > MOST) throw new IllegalArgumentException("weight " + weight);
        if (levelsApart < 1 || levelsApart > 2) throw new IllegalArgumentException("levels apart " + levelsApart);
        if (changePrice.isPresent() && (changePrice.getAsInt() < 0 || changePrice.getAsInt() > MOST_POINTS))
            throw new IllegalArgumentException("price of a change " + changePrice.getAsInt());
    }
}
