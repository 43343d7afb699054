package dev.waymark.mentorship;

import java.time.Instant;

/** Command: choose one of the proposed times. The version is the one that was seen. */
public record AcceptTime(SessionId session, int version, Instant time) {}
