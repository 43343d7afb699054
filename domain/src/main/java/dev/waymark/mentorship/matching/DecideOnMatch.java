package dev.waymark.mentorship.matching;

/**
 * Command: one decision about one pair of a draft.
 *
 * @param version the version that the decision was made on
 */
public record DecideOnMatch(ProposalId proposal, int version, Match match) {}
