package dev.waymark.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an active goal stands on a day, from its activation, its target date and its latest check-in made on or before
 * that day. The first that applies:
 *
 * <ol>
 *   <li>{@link #NO_RECENT_CHECK_IN}: the last check-in, or the activation where there is none or an older one, lies more
 *       than {@value #RECENT_DAYS} days back. What is not known cannot be judged.
 *   <li>{@link #AT_RISK}: past its target date, or confidence {@value #SHAKEN} or less, or more than
 *       {@value #FAR_BEHIND} points behind its pace.
 *   <li>{@link #BEHIND}: confidence {@value #DOUBTFUL} or less, or more than {@value #SLIGHTLY_BEHIND} points behind.
 *   <li>{@link #ON_TRACK}.
 * </ol>
 *
 * <p>The pace is the share of the days from activation to target that have gone by, 0 to 100 %; what progress is short of
 * it are the points behind. Without a check-in progress counts as 0 and confidence as {@link Confidence#UNSAID}.
 *
 * @see "docs/decisions/0003-goal-health.md"
 */
public enum GoalHealth {
    ON_TRACK,
    BEHIND,
    AT_RISK,
    NO_RECENT_CHECK_IN;

    public static final int RECENT_DAYS = 30;
    public static final int SHAKEN = 3;
    public static final int DOUBTFUL = 5;
    public static final int FAR_BEHIND = 25;
    public static final int SLIGHTLY_BEHIND = 10;

    public static GoalHealth of(LocalDate activatedOn, LocalDate targetOn, @Nullable CheckIn latest, LocalDate on) {
        return latest == null
                ? of(activatedOn, targetOn, null, Progress.NONE, Confidence.UNSAID, on)
                : of(activatedOn, targetOn, latest.madeOn(), latest.progress(), latest.confidence(), on);
    }

    /**
     * The same from a check-in's parts.
     *
     * @param checkedInOn the day of the latest check-in; null without one
     */
    public static GoalHealth of(
            LocalDate activatedOn,
            LocalDate targetOn,
            @Nullable LocalDate checkedInOn,
            Progress progress,
            Confidence confidence,
            LocalDate on) {
        var heardOn = checkedInOn == null || checkedInOn.isBefore(activatedOn) ? activatedOn : checkedInOn;
        if (heardOn.isBefore(on.minusDays(RECENT_DAYS))) return NO_RECENT_CHECK_IN;
        var behind = pace(activatedOn, targetOn, on) - progress.percent();
        if (on.isAfter(targetOn) || confidence.outOfTen() <= SHAKEN || behind > FAR_BEHIND) return AT_RISK;
        if (confidence.outOfTen() <= DOUBTFUL || behind > SLIGHTLY_BEHIND) return BEHIND;
        return ON_TRACK;
    }

    /** The share of the time from activation to target that has gone by, 0 to 100 percent, not rounded. */
    public static double pace(LocalDate activatedOn, LocalDate targetOn, LocalDate on) {
        var days = ChronoUnit.DAYS.between(activatedOn, targetOn);
        if (days <= 0) return 100;
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(activatedOn, on) / days, 0, 100);
    }
}
