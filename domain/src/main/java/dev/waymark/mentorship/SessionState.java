package dev.waymark.mentorship;

/** Where a session is in its life: planned, then held, missed or cancelled. */
public enum SessionState {
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
