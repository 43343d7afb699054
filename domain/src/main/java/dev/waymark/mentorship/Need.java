package dev.waymark.mentorship;

import dev.waymark.growth.GoalHealth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Why a mentee needs their mentor now. Only a pairing that is active has needs; one on hold rests. The kinds stand in the
 * order in which they press, and each has a number that says how much:
 *
 * <ol>
 *   <li>late action: something agreed, by either of the two, is past its day; the days of the oldest one
 *   <li>silent: the pairing is behind or silent by {@link PairingHealth}; the days since the two last met
 *   <li>goal at risk, and goal behind, by {@link GoalHealth}; how many of the goals that the mentor may see
 *   <li>not noted: the last session was held {@value #NOTES_WITHIN} days ago or less and has no shared notes; the days
 *       since. Later nobody remembers, and it is not asked for any more
 *   <li>nothing planned: no session is planned or proposed; the days since the two last met
 * </ol>
 *
 * <p>The mentee whose first need presses most comes first, among equals the one with the larger number, then the one with
 * more needs, then by name.
 *
 * @param amount days or goals, at least 0
 */
public record Need(Kind kind, int amount) {

    public static final int NOTES_WITHIN = 14;

    /** In the order in which they press. */
    public enum Kind {
        LATE_ACTION,
        SILENT,
        GOAL_AT_RISK,
        GOAL_BEHIND,
        NOT_NOTED,
        NOTHING_PLANNED
    }

    /** Whose first need presses most, first. */
    static final Comparator<List<Need>> PRESSING = Comparator.<List<Need>>comparingInt(needs -> needs.isEmpty()
                    ? Kind.values().length
                    : needs.getFirst().kind().ordinal())
            .thenComparing(Comparator.<List<Need>>comparingInt(
                            needs -> needs.isEmpty() ? 0 : needs.getFirst().amount())
                    .reversed())
            .thenComparing(Comparator.<List<Need>>comparingInt(List::size).reversed());

    /**
     * All needs, the most pressing one first.
     *
     * @param goals the health of the mentee's active goals that the mentor may see
     */
    public static List<Need> of(PairingGlance pairing, Collection<GoalHealth> goals, LocalDate today) {
        if (pairing.state() != PairingState.ACTIVE) return List.of();
        var needs = new ArrayList<Need>();
        var quiet = days(pairing.quietSince(), today);
        pairing.actions().stream()
                .filter(action -> action.isLate(today))
                .mapToInt(action -> days(action.dueOn(), today))
                .max()
                .ifPresent(late -> needs.add(new Need(Kind.LATE_ACTION, late)));
        if (pairing.health(today).needsAttention()) needs.add(new Need(Kind.SILENT, quiet));
        count(Kind.GOAL_AT_RISK, GoalHealth.AT_RISK, goals, needs);
        count(Kind.GOAL_BEHIND, GoalHealth.BEHIND, goals, needs);
        var last = pairing.last();
        if (last != null && !last.noted() && days(last.on(), today) <= NOTES_WITHIN)
            needs.add(new Need(Kind.NOT_NOTED, days(last.on(), today)));
        if (pairing.next() == null) needs.add(new Need(Kind.NOTHING_PLANNED, quiet));
        return List.copyOf(needs);
    }

    private static void count(Kind kind, GoalHealth health, Collection<GoalHealth> goals, List<Need> needs) {
        var count = (int) goals.stream().filter(health::equals).count();
        if (count > 0) needs.add(new Need(kind, count));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
