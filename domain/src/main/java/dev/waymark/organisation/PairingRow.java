package dev.waymark.organisation;

import dev.waymark.mentorship.PairingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An active pairing in a list.
 *
 * @param rung the mentee's level
 * @param activeSince the first day of the active phase
 * @param lastSessionOn of the last session held; null if there was none
 */
public record PairingRow(
        PairingId id,
        PersonRef mentor,
        PersonRef mentee,
        Rung rung,
        LocalDate activeSince,
        @Nullable LocalDate lastSessionOn) {}
