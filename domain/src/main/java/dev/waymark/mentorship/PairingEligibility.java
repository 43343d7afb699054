package dev.waymark.mentorship;

import dev.waymark.career.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may mentor whom. The database refuses the same (see the migration of the pairing guards), and the list of
 * candidates filters by the same rule in SQL; tests hold the three together.
 *
 * @see "docs/decisions/0140-pairings.md"
 */
public final class PairingEligibility {

    private PairingEligibility() {}

    /** Everything that stands in the way, what cannot be changed first; empty if the two may be paired. */
    public static List<Obstacle> obstacles(PairingFacts facts) {
        if (facts.samePerson()) return List.of(new Obstacle.SamePerson());
        var found = new ArrayList<Obstacle>();
        if (!facts.mentorStays()) found.add(new Obstacle.MentorGone());
        if (!facts.menteeStays()) found.add(new Obstacle.MenteeGone());
        if (facts.alreadyPaired()) found.add(new Obstacle.AlreadyPaired());
        if (facts.menteeAboveMentor()) found.add(new Obstacle.Circle());
        if (facts.mentorStays()) {
            var scope = facts.mentorScope();
            if (scope == null || !scope.includes(Scope.MENTOR)) found.add(new Obstacle.NotAMentor());
            else {
                if (facts.mentorRank() < facts.menteeRank()) found.add(new Obstacle.LevelBelow());
                if (facts.free() == 0) found.add(new Obstacle.NoFreeSlot(facts.slots(), facts.used()));
            }
        }
        return List.copyOf(found);
    }
}
