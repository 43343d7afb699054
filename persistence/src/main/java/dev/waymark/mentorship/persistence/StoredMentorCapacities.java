package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.MentorCapacities;
import dev.waymark.mentorship.MentorCapacity;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredMentorCapacities implements MentorCapacities {

    private final EntityManager entities;

    StoredMentorCapacities(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<MentorCapacity> findOpen(PersonId person) {
        return entities.createQuery(
                        "select c from MentorCapacity c where c.person = :person and c.validTo is null",
                        MentorCapacity.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    @Override
    public MentorCapacity save(MentorCapacity capacity) {
        Refusals.translating("slots of " + capacity.person(), () -> {
            if (!entities.contains(capacity)) entities.persist(capacity);
            entities.flush();
        });
        return capacity;
    }

    @Override
    public void requireEnoughForPairings() {
        Refusals.translating(
                "slots",
                () -> entities.createNativeQuery("set constraints mentor_capacity_covers_use immediate")
                        .executeUpdate());
    }
}
