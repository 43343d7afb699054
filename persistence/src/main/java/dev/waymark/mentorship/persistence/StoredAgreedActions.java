package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.ActionId;
import dev.waymark.mentorship.AgreedAction;
import dev.waymark.mentorship.AgreedActions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredAgreedActions implements AgreedActions {

    private final EntityManager entities;

    StoredAgreedActions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AgreedAction> findById(ActionId id) {
        return Optional.ofNullable(entities.find(AgreedAction.class, id));
    }

    @Override
    public AgreedAction save(AgreedAction action) {
        Refusals.translating("action " + action.id(), () -> {
            if (!entities.contains(action)) entities.persist(action);
            entities.flush();
        });
        return action;
    }
}
