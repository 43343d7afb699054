package dev.waymark.growth;

import dev.waymark.career.Framework;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonRef;
import java.util.Map;

/**
 * A draft as its rater fills it in.
 *
 * @param own whether the rater is the subject
 * @param framework the version that it asks by
 * @param newestVersion the number of the version in force
 */
public record AssessmentSheet(
        AssessmentId id,
        PersonRef subject,
        boolean own,
        Framework framework,
        int newestVersion,
        LevelId level,
        LevelId towards,
        Map<ResponsibilityId, DraftAnswer> answers) {

    /** Whether a newer framework was published since it was begun. */
    public boolean isOutdated() {
        return newestVersion > framework.version();
    }
}
