package dev.waymark.mentorship;

/** Command: end a session that does not take place. The version is the one that was seen. */
public record DecideOnSession(SessionId session, int version, String reason) {}
