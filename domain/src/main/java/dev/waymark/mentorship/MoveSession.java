package dev.waymark.mentorship;

/** Command: change when, how long or where; the reason may be empty. */
public record MoveSession(SessionId session, int version, SessionPlan plan, String reason) {}
