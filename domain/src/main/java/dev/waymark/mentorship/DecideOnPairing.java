package dev.waymark.mentorship;

/**
 * Command: one decision about one pairing.
 *
 * @param version the version that the decision was made on
 * @param reason why; may be empty except for an early end
 */
public record DecideOnPairing(PairingId pairing, int version, String reason) {}
