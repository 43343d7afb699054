package dev.waymark.mentorship;

/** Where a session is in its life: perhaps proposed, then planned, then held, missed or cancelled. */
public enum SessionState {
    PROPOSED,
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
