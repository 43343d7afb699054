package dev.waymark.growth.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.growth.AssessmentDraft;
import dev.waymark.growth.AssessmentDrafts;
import dev.waymark.growth.AssessmentId;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredAssessmentDrafts implements AssessmentDrafts {

    private final EntityManager entities;

    StoredAssessmentDrafts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AssessmentDraft> findById(AssessmentId id) {
        return Optional.ofNullable(entities.find(AssessmentDraft.class, id));
    }

    @Override
    public Optional<AssessmentDraft> take(AssessmentId id) {
        return Optional.ofNullable(entities.find(AssessmentDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<AssessmentDraft> find(PersonId subject, PersonId rater, LevelId towards) {
        return entities.createQuery("""
                        select d from AssessmentDraft d
                         where d.subject = :subject and d.rater = :rater and d.towards = :towards
                        """, AssessmentDraft.class)
                .setParameter("subject", subject)
                .setParameter("rater", rater)
                .setParameter("towards", towards)
                .getResultStream()
                .findFirst();
    }

    @Override
    public AssessmentDraft save(AssessmentDraft draft) {
        if (!entities.contains(draft)) entities.persist(draft);
        entities.flush();
        return draft;
    }

    @Override
    public void remove(AssessmentDraft draft) {
        entities.remove(draft);
        entities.flush();
    }

    @Override
    public void awaitTurn(PersonId rater) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('assessment'), hashtext(:rater))::text")
                .setParameter("rater", rater.toString())
                .getSingleResult();
    }
}
