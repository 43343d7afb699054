package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import java.util.Optional;

/** The assessments that were begun and are not finished. */
public interface AssessmentDrafts {

    Optional<AssessmentDraft> findById(AssessmentId id);

    /** The draft for this transaction alone: whoever wants it too waits, and then sees what became of it. */
    Optional<AssessmentDraft> take(AssessmentId id);

    Optional<AssessmentDraft> find(PersonId subject, PersonId rater, LevelId towards);

    AssessmentDraft save(AssessmentDraft draft);

    void remove(AssessmentDraft draft);

    /** Waits until nobody else begins an assessment as this rater, to the end of the transaction. */
    void awaitTurn(PersonId rater);
}
