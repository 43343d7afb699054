package dev.waymark.mentorship.matching;

/**
 * Command: match with these weights.
 *
 * @param version the version that was seen
 */
public record WeighMatching(ProposalId proposal, int version, MatchingWeights weights) {}
