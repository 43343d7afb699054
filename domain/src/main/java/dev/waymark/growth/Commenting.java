package dev.waymark.growth;

import dev.waymark.shared.Slice;

/** Use case: those who see a goal, its owner included, talk about it. Who does not see it any more reads nothing of it. */
public interface Commenting {

    /** @throws dev.waymark.shared.NotFound if there is no such goal, or the actor may not see it */
    Conversation about(GoalId goal, Slice slice);

    /**
     * Says it; doing so again with the same id changes nothing.
     *
     * @throws dev.waymark.shared.NotFound if there is no such goal, or the actor may not see it
     * @throws dev.waymark.shared.BrokenRule if nothing is said, or too much
     */
    void say(SayOnGoal command);

    /**
     * Takes an own comment back for good.
     *
     * @throws dev.waymark.shared.NotFound if there is no such comment, or the actor may not see its goal
     * @throws dev.waymark.shared.NotAllowed if somebody else made it
     * @throws dev.waymark.shared.BrokenRule if it was made longer ago than {@link Comment#REMOVABLE_FOR}
     */
    void takeBack(CommentId comment);
}
