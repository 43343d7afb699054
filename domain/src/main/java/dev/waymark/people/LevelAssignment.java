package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on one level.
 *
 * @param from the first day
 * @param to the first day on which it no longer counts; null while it is the current one. The same as {@code from} where
 *     it was replaced as a whole: it then counts on no day and stays on record
 * @param decidedBy null where no person on record decided
 */
public record LevelAssignment(
        LevelId level,
        LocalDate from,
        @Nullable LocalDate to,
        AssignmentReason reason,
        String note,
        @Nullable PersonId decidedBy,
        Instant decidedAt)
        implements Period<LevelAssignment> {

    static LevelAssignment decided(LevelId level, LocalDate from, @Nullable LocalDate to, LevelDecision decision) {
        return new LevelAssignment(level, from, to, decision.reason(), decision.note(), decision.by(), decision.at());
    }

    @Override
    public LevelAssignment until(@Nullable LocalDate day) {
        return new LevelAssignment(level, from, day, reason, note, decidedBy, decidedAt);
    }

    @Override
    public LevelAssignment from(LocalDate day) {
        return new LevelAssignment(level, day, to, reason, note, decidedBy, decidedAt);
    }

    @Override
    public boolean saysTheSameAs(LevelAssignment other) {
        return level.equals(other.level);
    }
}
