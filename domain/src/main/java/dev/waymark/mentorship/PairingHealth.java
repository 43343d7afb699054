package dev.waymark.mentorship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a pairing is doing on a day D. Only running pairings can be on track, behind or silent; quiet is the number of
 * days from the later of the last session held (on or before D) and the first day of the active phase up to D:
 *
 * <ul>
 *   <li>silent: quiet for more than {@value #SILENT_AFTER} days, whatever the cadence
 *   <li>behind: not silent, but quiet for more than one and a half times the cadence
 *   <li>on track: otherwise
 * </ul>
 *
 * <p>A session 30 days ago still counts, one 31 days ago does not; a pairing resumed today begins anew.
 *
 * @see "docs/decisions/0140-pairings.md"
 */
public enum PairingHealth {
    ON_TRACK,
    BEHIND,
    SILENT,
    ON_HOLD,
    /** Proposed, and not begun. */
    PROPOSED,
    /** Completed or ended early. */
    CLOSED;

    public static final int SILENT_AFTER = 30;

    /**
     * @param since the first day of the state
     * @param lastHeld the day of the last session held on or before {@code day}; null if there was none
     */
    public static PairingHealth of(
            PairingState state, LocalDate since, @Nullable LocalDate lastHeld, Cadence cadence, LocalDate day) {
        return switch (state) {
            case PROPOSED -> PROPOSED;
            case ON_HOLD -> ON_HOLD;
            case COMPLETED, ENDED_EARLY -> CLOSED;
            case ACTIVE -> {
                var quietSince = lastHeld != null && lastHeld.isAfter(since) ? lastHeld : since;
                var quiet = ChronoUnit.DAYS.between(quietSince, day);
                yield quiet > SILENT_AFTER ? SILENT : 2 * quiet > 3L * cadence.days() ? BEHIND : ON_TRACK;
            }
        };
    }

    /** Whether somebody should look after the pairing. */
    public boolean needsAttention() {
        return this == BEHIND || this == SILENT;
    }
}
