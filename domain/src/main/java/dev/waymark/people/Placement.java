package dev.waymark.people;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in a product line, under a manager.
 *
 * @param line null for somebody who belongs to none
 * @param manager null for somebody who reports to nobody on record
 * @param to the first day on which it no longer counts; null while it is the current one
 */
public record Placement(
        @Nullable ProductLineId line,
        @Nullable PersonId manager,
        LocalDate from,
        @Nullable LocalDate to) implements Period<Placement> {

    @Override
    public Placement until(@Nullable LocalDate day) {
        return new Placement(line, manager, from, day);
    }

    @Override
    public Placement from(LocalDate day) {
        return new Placement(line, manager, day, to);
    }

    @Override
    public boolean saysTheSameAs(Placement other) {
        return Objects.equals(line, other.line) && Objects.equals(manager, other.manager);
    }
}
