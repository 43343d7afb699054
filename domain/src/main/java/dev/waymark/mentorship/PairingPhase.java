package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a pairing's life in one state, and who put it there, when and why. Appended, never overwritten; only its
 * end is filled in when the next phase begins.
 *
 * @param validFrom the first day of the phase
 * @param validTo the first day on which it no longer counts; null while it is the current one
 */
public record PairingPhase(
        PairingState state,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant changedAt,
        PersonId changedBy,
        String reason) {

    static PairingPhase begun(PairingState state, Decision decision) {
        return new PairingPhase(state, decision.on(), null, decision.at(), decision.by(), decision.reason());
    }

    PairingPhase until(LocalDate day) {
        return new PairingPhase(state, validFrom, day, changedAt, changedBy, reason);
    }

    boolean isOpen() {
        return validTo == null;
    }
}
