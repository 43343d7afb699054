package dev.waymark.mentorship;

import java.time.Instant;
import java.util.Set;

/** Command: offer the other one times to choose from; doing so again with the same id changes nothing. */
public record ProposeSession(SessionId id, PairingId pairing, Set<Instant> times, int minutes, String place) {}
