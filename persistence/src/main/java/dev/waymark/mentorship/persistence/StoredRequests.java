package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.RequestId;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class StoredRequests implements MentorshipRequests {

    private final EntityManager entities;

    StoredRequests(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<MentorshipRequest> findById(RequestId id) {
        return Optional.ofNullable(entities.find(MentorshipRequest.class, id));
    }

    @Override
    public Optional<MentorshipRequest> openOf(PersonId mentee) {
        return entities.createQuery(
                        "select r from MentorshipRequest r where r.mentee = :mentee and r.state = REQUESTED",
                        MentorshipRequest.class)
                .setParameter("mentee", mentee)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<MentorshipRequest> openOf(Set<PersonId> mentees) {
        return entities.createQuery("""
                        select r from MentorshipRequest r
                         where r.mentee in :mentees and r.state = REQUESTED
                         order by r.askedAt, r.id.value
                        """, MentorshipRequest.class)
                .setParameter("mentees", mentees)
                .getResultList();
    }

    @Override
    public List<MentorshipRequest> askedOf(Set<PersonId> mentors) {
        return entities.createQuery("""
                        select r from MentorshipRequest r join r.turns t
                         where r.state = REQUESTED and t.mentor in :mentors and t.state = ASKED
                         order by t.beganAt, r.id.value
                        """, MentorshipRequest.class)
                .setParameter("mentors", mentors)
                .getResultList();
    }

    @Override
    public MentorshipRequest save(MentorshipRequest request) {
        Refusals.translating("request " + request.id(), () -> {
            if (!entities.contains(request)) entities.persist(request);
            entities.flush();
        });
        return request;
    }
}
