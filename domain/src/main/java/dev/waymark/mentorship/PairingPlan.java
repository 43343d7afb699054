package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pairing sets out to do.
 *
 * @param focus the competencies to grow; may be empty
 * @param expectedEnd the last day it is meant to run; null for open-ended
 */
public record PairingPlan(
        Cadence cadence, Set<CompetencyId> focus, @Nullable LocalDate expectedEnd) {

    public PairingPlan {
        focus = Set.copyOf(focus);
    }

    void requireEndAfter(LocalDate start) {
        if (expectedEnd != null && !expectedEnd.isAfter(start))
            throw new BrokenRule("mentorship.ends-before-it-begins", expectedEnd);
    }
}
