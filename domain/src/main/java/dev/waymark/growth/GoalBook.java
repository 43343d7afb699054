package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.util.List;

/** Use case: people read their own goals, and others' as far as {@link GrowthAccess} lets them. */
public interface GoalBook {

    GoalCounts counts();

    /** The actor's own goals: active ones by target date, then drafts, then closed ones with the newest first. */
    List<GoalRow> mine(GoalShelf shelf, Slice slice);

    /** How many of the actor's active goals are anything but on track today; one statement. */
    int needSomething();

    /** @throws dev.waymark.shared.NotFound if there is no such goal, or the actor may not see it */
    GoalDetails goal(GoalId id);

    /** Who mentors the actor now, and so reads what is shared with the mentor. */
    List<PersonRef> myMentors();
}
