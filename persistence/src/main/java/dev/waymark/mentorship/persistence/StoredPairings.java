package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Pairings;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredPairings implements Pairings {

    private final EntityManager entities;

    StoredPairings(EntityManager entities) {
        this.entities = entities;
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
        Refusals.translating("pairing " + pairing.id(), () -> {
            if (!entities.contains(pairing)) entities.persist(pairing);
            entities.flush();
        });
        return pairing;
    }

    @Override
    public void awaitTurn() {
        // the same lock as in the triggers of the pairing guards
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('mentorship'))::text")
                .getSingleResult();
    }
}
