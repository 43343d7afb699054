package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.PairingsWritten;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        saveAll(List.of(pairing));
        return pairing;
    }

    @Override
    public void saveAll(List<Pairing> pairings) {
        var begun =
                pairings.stream().filter(pairing -> !entities.contains(pairing)).toList();
        Refusals.translating(
                pairings.size() == 1 ? "pairing " + pairings.getFirst().id() : pairings.size() + " pairings", () -> {
                    begun.forEach(entities::persist);
                    entities.flush();
                });
        if (begun.isEmpty()) return;
        events.publishEvent(new PairingsWritten(
                begun.stream().map(Pairing::mentor).collect(Collectors.toUnmodifiableSet()),
                begun.stream().map(Pairing::mentee).collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public void awaitTurn() {
        // the same lock as in the triggers of the pairing guards
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('mentorship'))::text")
                .getSingleResult();
    }
}
