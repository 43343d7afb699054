package dev.waymark.growth;

import java.util.Optional;

/** All evidence. */
public interface AllEvidence {

    Optional<Evidence> findById(EvidenceId id);

    /** @throws dev.waymark.shared.ChangedMeanwhile if somebody else saved or removed it first */
    Evidence save(Evidence evidence);

    /** @throws dev.waymark.shared.ChangedMeanwhile if somebody else saved or removed it first */
    void remove(Evidence evidence);
}
