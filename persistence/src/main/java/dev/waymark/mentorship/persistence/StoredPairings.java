package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingWritten;
import dev.waymark.mentorship.Pairings;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

@Repository
class StoredPairings implements Pairings {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    StoredPairings(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    @Override
    public Optional<Pairing> findById(PairingId id) {
        return Optional.ofNullable(entities.find(Pairing.class, id));
    }

    @Override
    public List<Pairing> openOf(PersonId person) {
        return entities.createQuery("""
                        select p from Pairing p
                         where (p.mentor = :person or p.mentee = :person) and p.state in (PROPOSED, ACTIVE, ON_HOLD)
                         order by p.id.value
                        """, Pairing.class)
                .setParameter("person", person)
                .getResultList();
    }

    @Override
    public Pairing save(Pairing pairing) {
        var isNew = !entities.contains(pairing);
        Refusals.translating("pairing " + pairing.id(), () -> {
            if (isNew) entities.persist(pairing);
            entities.flush();
        });
        if (isNew) events.publishEvent(new PairingWritten(pairing.id(), pairing.mentor(), pairing.mentee()));
        return pairing;
    }

    @Override
    public void awaitTurn() {
        // the same lock as in the triggers of the pairing guards
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('mentorship'))::text")
                .getSingleResult();
    }
}
