package dev.waymark.growth;

import dev.waymark.shared.Slice;
import java.util.List;

/**
 * Use case: people read evidence, as far as they may see it: their own, and what others share with them.
 *
 * @see GrowthAccess
 */
public interface EvidenceLog {

    /** Newest first. */
    List<EvidenceRow> rows(EvidenceFilter filter, Slice slice);

    int count(EvidenceFilter filter);

    /** @throws dev.waymark.shared.NotFound if there is none, or the actor may not see it */
    EvidenceRow one(EvidenceId id);

    /** The actor's own goals whose title has the words, the ones that are not closed first. */
    List<EvidenceRow.OfGoal> ownGoals(String text, Slice slice);

    /** @throws dev.waymark.shared.NotFound if it is no goal of the actor's own */
    EvidenceRow.OfGoal ownGoal(GoalId id);
}
