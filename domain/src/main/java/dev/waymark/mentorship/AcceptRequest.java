package dev.waymark.mentorship;

/** Command: the actor takes the mentee on from today, with this plan. */
public record AcceptRequest(RequestId request, PairingPlan plan) {}
