package dev.waymark.growth.persistence;

import dev.waymark.growth.Assessment;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.Assessments;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredAssessments implements Assessments {

    private final EntityManager entities;

    StoredAssessments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Assessment> findById(AssessmentId id) {
        return Optional.ofNullable(entities.find(Assessment.class, id));
    }

    @Override
    public Assessment save(Assessment assessment) {
        entities.persist(assessment);
        entities.flush();
        return assessment;
    }
}
