package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.util.List;

/**
 * A mentor whom no limit keeps from a mentee.
 *
 * @param points how well the two fit, as in a matching
 */
public record FittingPair(PersonId mentor, int points, List<Reason> reasons) {

    public FittingPair {
        reasons = List.copyOf(reasons);
    }
}
