package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.util.List;

/**
 * What more slots with one mentor would do.
 *
 * @param places how many of the unmatched would have a mentor with as many slots more: each of them fits this mentor
 * @param first who would be placed by the first of the slots, at the best total fit
 * @param moves who would have another mentor than proposed, so that the first slot does most; empty if nobody
 * @param points the change of the total fit by the first slot; may be below 0 where placing one more costs fit
 */
public record Relief(PersonId mentor, int places, PersonId first, List<Match> moves, long points) {

    public Relief {
        moves = List.copyOf(moves);
    }
}
