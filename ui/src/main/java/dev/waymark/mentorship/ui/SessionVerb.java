package dev.waymark.mentorship.ui;

/** How a planned session ends. */
enum SessionVerb {
    HOLD,
    MISS,
    CANCEL
}
