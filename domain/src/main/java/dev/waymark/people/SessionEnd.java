package dev.waymark.people;

/** Why a session ended. */
public enum SessionEnd {
    SIGNED_OUT,
    IDLE,
    TOO_LONG,
    BY_OWNER,
    BY_ADMINISTRATOR,
    PASSWORD_CHANGED,
    SIGN_IN_REMOVED,
    LEFT,
    SERVER_STOPPED
}
