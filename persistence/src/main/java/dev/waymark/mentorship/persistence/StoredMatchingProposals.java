package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.matching.MatchingProposal;
import dev.waymark.mentorship.matching.MatchingProposals;
import dev.waymark.mentorship.matching.ProposalId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredMatchingProposals implements MatchingProposals {

    private final EntityManager entities;

    StoredMatchingProposals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<MatchingProposal> findById(ProposalId id) {
        return Optional.ofNullable(entities.find(MatchingProposal.class, id));
    }

    @Override
    public Optional<MatchingProposal> findDraft() {
        return entities.createQuery("select p from MatchingProposal p where p.state = DRAFT", MatchingProposal.class)
                .getResultStream()
                .findFirst();
    }

    @Override
    public MatchingProposal save(MatchingProposal proposal) {
        Refusals.translating("matching proposal " + proposal.id(), () -> {
            if (!entities.contains(proposal)) entities.persist(proposal);
            entities.flush();
        });
        return proposal;
    }
}
