package dev.waymark.growth;

import java.util.Optional;

/** All finished assessments. */
public interface Assessments {

    Optional<Assessment> findById(AssessmentId id);

    Assessment save(Assessment assessment);
}
