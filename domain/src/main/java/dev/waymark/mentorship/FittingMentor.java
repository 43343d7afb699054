package dev.waymark.mentorship;

import dev.waymark.mentorship.matching.Reason;
import java.util.List;

/**
 * A mentor whom somebody may ask.
 *
 * @param free how many more mentees the mentor takes
 * @param cadence how often the mentor likes to meet
 * @param points how well the two fit; for the order alone, never to be shown
 */
public record FittingMentor(Participant mentor, int free, Cadence cadence, int points, List<Reason> reasons) {

    public FittingMentor {
        reasons = List.copyOf(reasons);
    }
}
