package dev.waymark.mentorship.matching;

import java.util.Optional;

/** The stored matching proposals. */
public interface MatchingProposals {

    Optional<MatchingProposal> findById(ProposalId id);

    /** The one draft of the organisation. */
    Optional<MatchingProposal> findDraft();

    /**
     * Writes the proposal, down to the rows.
     *
     * @throws dev.waymark.shared.ChangedMeanwhile if somebody else wrote it since it was read
     */
    MatchingProposal save(MatchingProposal proposal);
}
