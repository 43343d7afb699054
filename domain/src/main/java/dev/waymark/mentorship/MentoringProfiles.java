package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.Optional;

/** The stored profiles. */
public interface MentoringProfiles {

    Optional<MentoringProfile> findById(PersonId person);

    /** Writes the profile at once; {@link dev.waymark.shared.ChangedMeanwhile} if somebody was faster. */
    MentoringProfile save(MentoringProfile profile);
}
