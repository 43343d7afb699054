package dev.waymark.mentorship;

import java.time.LocalDate;

/**
 * A pairing that ran and is over, as one of the two sees it. A proposal that came to nothing never was one.
 *
 * @param other the other one of the two
 * @param end completed or ended early
 * @param begunOn the first day on which it ran
 * @param endedOn the first day on which it no longer ran
 * @param reason why it ended; may be empty
 * @param own what the reader looked back on, empty if the reader has not
 * @param ownVersion what a change of it repeats; 0 while there is none
 * @param theirs what the other one looked back on, empty if they have not
 */
public record PastPairing(
        PairingId pairing,
        Participant other,
        PairingState end,
        LocalDate begunOn,
        LocalDate endedOn,
        String reason,
        String own,
        int ownVersion,
        String theirs) {

    /** For so many days after the end somebody is asked to look back. */
    public static final int ASKED_FOR = 90;

    /** Whether the reader is still to look back: only a pairing that completed asks for it, and not for ever. */
    public boolean asksForReflection(LocalDate today) {
        return mayReflect() && own.isEmpty() && !endedOn.isBefore(today.minusDays(ASKED_FOR));
    }

    /** Whether the two look back on it at all. */
    public boolean mayReflect() {
        return end == PairingState.COMPLETED;
    }
}
