package dev.waymark.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a lead sees of one pairing, today.
 *
 * @param focus names of the competencies to grow
 * @param expectedEnd null for open-ended
 * @param held how many sessions were held
 * @param nextSession when the next planned one starts; null if none is planned
 * @param history every phase, the newest first
 */
public record PairingDetails(
        PairingRow row,
        Cadence cadence,
        List<String> focus,
        @Nullable LocalDate expectedEnd,
        int held,
        @Nullable Instant nextSession,
        List<Step> history) {

    public PairingDetails {
        focus = List.copyOf(focus);
        history = List.copyOf(history);
    }

    /** A change of state: who, when and why. */
    public record Step(PairingState state, LocalDate on, Instant at, String by, String reason) {}
}
