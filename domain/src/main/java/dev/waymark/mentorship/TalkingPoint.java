package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.growth.LedgerLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one gap that a session's brief offers to talk about, and why that one.
 *
 * @param line the responsibility with what is known of it
 * @param why what speaks for it, never empty
 */
public record TalkingPoint(LedgerLine line, List<Why> why) {

    /** What speaks for a gap, the strongest first. */
    public enum Why {
        /** It belongs to a competency that the pairing is to grow. */
        FOCUS,
        /** The mentee and whoever rated the mentee see it differently. */
        SEEN_DIFFERENTLY,
        /** No active goal grows it. */
        NO_GOAL,
        /** Nothing shows it. */
        NO_EVIDENCE,
        /** Of the gaps that are alike otherwise, its evidence is the oldest. */
        OLDEST_EVIDENCE
    }

    private static final Comparator<LedgerLine> BY_EVIDENCE =
            Comparator.comparing(LedgerLine::newestEvidence, Comparator.nullsFirst(Comparator.naturalOrder()));

    public TalkingPoint {
        why = List.copyOf(why);
    }

    /**
     * Of the responsibilities that are not carried yet, the one of the pairing's focus; of several, the one that is seen
     * differently; then the one without an active goal; then the one without evidence or with the oldest; then the first
     * in the framework's order.
     *
     * @param ledger in the framework's order
     * @param focus the competencies that the pairing is to grow
     * @return empty if everything is carried
     * @see dev.waymark.growth.Readiness
     */
    public static Optional<TalkingPoint> of(List<LedgerLine> ledger, Set<CompetencyId> focus) {
        return ledger.stream()
                .filter(line -> !line.isCarried())
                .min(Comparator.<LedgerLine, Boolean>comparing(line -> !inFocus(line, focus))
                        .thenComparing(line -> !isSeenDifferently(line))
                        .thenComparing(line -> line.goal() != null)
                        .thenComparing(BY_EVIDENCE))
                .map(line -> new TalkingPoint(line, why(line, focus)));
    }

    private static List<Why> why(LedgerLine line, Set<CompetencyId> focus) {
        var why = new ArrayList<Why>();
        if (inFocus(line, focus)) why.add(Why.FOCUS);
        if (isSeenDifferently(line)) why.add(Why.SEEN_DIFFERENTLY);
        if (line.goal() == null) why.add(Why.NO_GOAL);
        if (line.newestEvidence() == null) why.add(Why.NO_EVIDENCE);
        if (why.isEmpty()) why.add(Why.OLDEST_EVIDENCE);
        return why;
    }

    private static boolean inFocus(LedgerLine line, Set<CompetencyId> focus) {
        return focus.contains(line.responsibility().competency());
    }

    private static boolean isSeenDifferently(LedgerLine line) {
        return line.own() != null
                && line.others() != null
                && line.own().rating() != line.others().rating();
    }
}
