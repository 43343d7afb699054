package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in which somebody offered a competency, or wished for it.
 *
 * @param validFrom the first day
 * @param validTo the first day on which it no longer counts; null while it does
 */
record CompetencyPeriod(
        CompetencyId competency,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isOpen() {
        return validTo == null;
    }

    CompetencyPeriod until(@Nullable LocalDate day) {
        return new CompetencyPeriod(competency, validFrom, day);
    }
}
