package dev.waymark.mentorship;

/**
 * Command: the actor says no.
 *
 * @param reason the mentee reads it, and leads if everybody declines
 */
public record DeclineRequest(RequestId request, String reason) {}
