package dev.waymark.growth;

import dev.waymark.career.Level;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import java.util.List;
import java.util.Map;

/** What is known of how far somebody carries every responsibility, as far as the reader may see it. */
public record Ledger(
        JourneyRecords.NewestRatings ratings,
        Map<ResponsibilityId, JourneyRecords.EvidenceCount> evidence,
        Map<ResponsibilityId, GoalRef> goals) {

    /** The responsibilities of a level, in the framework's order. */
    public List<LedgerLine> of(Level level) {
        return level.responsibilities().stream().map(this::line).toList();
    }

    /** How many responsibilities of a level are carried. */
    int carried(Level level) {
        return (int) of(level).stream().filter(LedgerLine::isCarried).count();
    }

    private LedgerLine line(Responsibility responsibility) {
        var id = responsibility.id();
        var shown = evidence.get(id);
        return new LedgerLine(
                responsibility,
                ratings.own().get(id),
                ratings.others().get(id),
                shown == null ? 0 : shown.pieces(),
                shown == null ? null : shown.newest(),
                goals.get(id));
    }
}
