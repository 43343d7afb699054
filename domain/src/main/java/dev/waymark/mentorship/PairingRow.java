package dev.waymark.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as it stood on the day.
 *
 * @param since the first day of the state
 * @param lastSession day of the last session held; null if there was none
 * @param version what a decision on this row repeats
 */
public record PairingRow(
        PairingId id,
        int version,
        Participant mentor,
        Participant mentee,
        PairingState state,
        LocalDate since,
        @Nullable LocalDate lastSession,
        PairingHealth health) {}
