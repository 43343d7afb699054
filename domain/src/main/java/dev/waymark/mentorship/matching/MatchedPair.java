package dev.waymark.mentorship.matching;

import java.util.List;

/**
 * A pair of a matching.
 *
 * @param points how well the two fit, the sum of the reasons
 * @param fixed whether the lead decided it, not the matching
 */
public record MatchedPair(Match match, int points, boolean fixed, List<Reason> reasons) {}
