package dev.waymark.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What is counted on one level at the end of a day. Goals with visibility "only me" are never counted.
 *
 * @param people persons with this level
 * @param medianDays the median of the days that they have held it; null without people
 * @param mentored those with an active or held pairing as mentee
 * @param longInLevel those who have held the level for more than twice the median
 * @param longWithoutGoal those of them without an active goal
 * @param withGoal those with an active goal
 * @param quiet those of them with no check-in on any for over 30 days
 * @param goals their active goals, by health
 * @param atRiskDue goals at risk whose target date lies in the quarter of the day
 * @param pairings their active pairings as mentee
 * @param met those with a session held in the last 30 days
 * @param silent those active for more than 30 days without one
 * @param longestSilence days since the last session, or the beginning, of the pairing silent the longest; 0 without one
 * @param mentors persons of this level who may mentor
 * @param freeSlots mentees that these could still take
 */
public record LevelFigures(
        Rung rung,
        int people,
        @Nullable Double medianDays,
        int mentored,
        int longInLevel,
        int longWithoutGoal,
        int withGoal,
        int quiet,
        GoalCounts goals,
        int atRiskDue,
        int pairings,
        int met,
        int silent,
        int longestSilence,
        int mentors,
        int freeSlots) {

    /** Active goals by health. */
    public record GoalCounts(int onTrack, int behind, int atRisk, int unheard) {

        public static final GoalCounts NONE = new GoalCounts(0, 0, 0, 0);

        public int all() {
            return onTrack + behind + atRisk + unheard;
        }

        GoalCounts plus(GoalCounts other) {
            return new GoalCounts(
                    onTrack + other.onTrack, behind + other.behind, atRisk + other.atRisk, unheard + other.unheard);
        }
    }
}
