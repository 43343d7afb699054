package dev.waymark.mentorship;

/** Where a pairing is in its life: proposed, then active or on hold, then completed or ended early. */
public enum PairingState {
    PROPOSED,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    ENDED_EARLY;

    /** Whether the pairing takes one of the mentor's slots. */
    public boolean takesSlot() {
        return this == PROPOSED || this == ACTIVE || this == ON_HOLD;
    }
}
