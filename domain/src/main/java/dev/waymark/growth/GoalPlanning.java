package dev.waymark.growth;

/**
 * Use case: people plan their own goals, check in, and close them. Nobody else ever changes a goal.
 *
 * <p>Commands that change something repeat the version that was seen, and fail with
 * {@link dev.waymark.shared.ChangedMeanwhile} if the goal was saved since. Commands that make something carry its
 * identifier; sent twice they take effect once. A goal that the actor may not see is
 * {@link dev.waymark.shared.NotFound}; one that the actor sees and does not own, {@link dev.waymark.shared.NotAllowed}.
 * Verbs return the goal's version after them.
 */
public interface GoalPlanning {

    int draft(DraftGoal command);

    int revise(ReviseGoal command);

    int activate(DecideOnGoal command);

    /**
     * Removes a draft for good, with its comments; its evidence stays.
     *
     * @throws dev.waymark.shared.BrokenRule if it is no draft any more
     */
    void discard(DecideOnGoal command);

    int achieve(DecideOnGoal command);

    int closeAsNotAchieved(DecideOnGoal command);

    /** @throws dev.waymark.shared.BrokenRule if no reason is given */
    int abandon(DecideOnGoal command);

    int reopen(DecideOnGoal command);

    int showTo(ShowGoalTo command);

    int checkIn(MakeCheckIn command);

    int correct(CorrectCheckIn command);

    int addStep(WordStep command);

    int renameStep(WordStep command);

    int finishStep(DecideOnStep command);

    int reopenStep(DecideOnStep command);

    int removeStep(DecideOnStep command);
}
