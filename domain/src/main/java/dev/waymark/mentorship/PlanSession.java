package dev.waymark.mentorship;

/** Command: the two have agreed to meet then; doing so again with the same id changes nothing. */
public record PlanSession(SessionId id, PairingId pairing, SessionPlan plan) {}
