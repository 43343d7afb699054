package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import java.util.List;

/**
 * What lies between somebody and a level: gaps, never a score. It says where to look, and decides nothing.
 *
 * @see LedgerLine#isCarried
 */
public sealed interface Readiness {

    /** Responsibilities of the level that are not carried yet, in the framework's order. */
    record Gaps(LevelId level, List<Gap> gaps) implements Readiness {}

    /** Every responsibility of the level is carried, with evidence. */
    record NothingMissing(LevelId level) implements Readiness {}

    /** There is no level above; the ledger is of the own responsibilities. */
    record TopOfLadder() implements Readiness {}

    /** A responsibility that is not carried yet, and why. */
    record Gap(ResponsibilityId responsibility, Missing missing) {}

    /** What a responsibility lacks to be carried. */
    enum Missing {
        RATING,
        EVIDENCE,
        BOTH
    }

    /**
     * @param level whose responsibilities the ledger lists
     * @param top whether it is the own level at the top of the ladder
     */
    static Readiness of(LevelId level, boolean top, List<LedgerLine> ledger) {
        if (top) return new TopOfLadder();
        var gaps = ledger.stream()
                .filter(line -> !line.isCarried())
                .map(line -> new Gap(line.responsibility().id(), missing(line)))
                .toList();
        return gaps.isEmpty() ? new NothingMissing(level) : new Gaps(level, gaps);
    }

    private static Missing missing(LedgerLine line) {
        if (line.isPractised()) return Missing.EVIDENCE;
        return line.isShown() ? Missing.RATING : Missing.BOTH;
    }
}
