package dev.waymark.growth.persistence;

import dev.waymark.growth.AllEvidence;
import dev.waymark.growth.Evidence;
import dev.waymark.growth.EvidenceId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredEvidence implements AllEvidence {

    private final EntityManager entities;

    StoredEvidence(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Evidence> findById(EvidenceId id) {
        return Optional.ofNullable(entities.find(Evidence.class, id));
    }

    @Override
    public Evidence save(Evidence evidence) {
        Races.told("evidence " + evidence.id(), () -> {
            if (!entities.contains(evidence)) entities.persist(evidence);
            entities.flush();
        });
        return evidence;
    }

    @Override
    public void remove(Evidence evidence) {
        Races.told("evidence " + evidence.id(), () -> {
            entities.remove(evidence);
            entities.flush();
        });
    }
}
