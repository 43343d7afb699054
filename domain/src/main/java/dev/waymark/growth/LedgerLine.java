package dev.waymark.growth;

import dev.waymark.career.Responsibility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how far somebody carries one responsibility, as far as the reader may see it.
 *
 * @param own the newest rating by the person
 * @param others the newest rating by a mentor or lead, whoever it was
 * @param evidence how many pieces show it
 * @param newestEvidence the day of the newest; null without any
 * @param goal the active goal that grows it, the one due first
 */
public record LedgerLine(
        Responsibility responsibility,
        @Nullable Rated own,
        @Nullable Rated others,
        int evidence,
        @Nullable LocalDate newestEvidence,
        @Nullable GoalRef goal) {

    /**
     * Carried is what the person does or leads in their own eyes, and has evidence for. Neither alone is enough; what a
     * mentor thinks stands beside it and decides nothing.
     *
     * @see "docs/decisions/0017-what-counts-as-carried.md"
     */
    public boolean isCarried() {
        return isPractised() && isShown();
    }

    boolean isPractised() {
        return own != null && own.rating().isCarried();
    }

    boolean isShown() {
        return evidence > 0;
    }
}
