package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.AgendaItem;
import dev.waymark.mentorship.AgendaItemId;
import dev.waymark.mentorship.AgendaItems;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredAgendaItems implements AgendaItems {

    private final EntityManager entities;

    StoredAgendaItems(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AgendaItem> findById(AgendaItemId id) {
        return Optional.ofNullable(entities.find(AgendaItem.class, id));
    }

    @Override
    public AgendaItem save(AgendaItem item) {
        Refusals.translating("agenda item " + item.id(), () -> {
            if (!entities.contains(item)) entities.persist(item);
            entities.flush();
        });
        return item;
    }

    @Override
    public void delete(AgendaItem item) {
        Refusals.translating("agenda item " + item.id(), () -> {
            entities.remove(item);
            entities.flush();
        });
    }
}
