package dev.waymark.mentorship;

import java.time.LocalDate;

/** Command: the two met on that day. */
public record HoldSession(SessionId session, int version, LocalDate on) {}
