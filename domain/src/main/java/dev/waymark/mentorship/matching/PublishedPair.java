package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.PairingId;

/**
 * What became of a pair of a published proposal.
 *
 * @param points how well the two fitted on that day
 */
public record PublishedPair(PairingId pairing, int points) {}
