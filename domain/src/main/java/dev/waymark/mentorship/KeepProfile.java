package dev.waymark.mentorship;

/**
 * Command: from today this counts.
 *
 * @param version the one that the actor saw; -1 if nothing had been said
 */
public record KeepProfile(ProfileContent content, int version) {}
