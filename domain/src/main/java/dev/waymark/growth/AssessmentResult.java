package dev.waymark.growth;

import dev.waymark.career.Framework;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.Map;

/**
 * A finished assessment beside what it is compared with.
 *
 * @param own whether the reader is the subject
 * @param framework the version that it was made against
 * @param newestVersion the number of the version in force
 * @param before what the same rater said of each responsibility the last time before
 * @param otherSide the newest that the other side said of each: mentors and leads for a self-assessment, the subject for
 *     theirs
 */
public record AssessmentResult(
        AssessmentId id,
        PersonRef subject,
        PersonRef rater,
        boolean own,
        Framework framework,
        int newestVersion,
        LevelId level,
        LevelId towards,
        LocalDate madeOn,
        Map<ResponsibilityId, Judgement> ratings,
        Map<ResponsibilityId, Rated> before,
        Map<ResponsibilityId, Rated> otherSide) {

    public boolean isOfOneself() {
        return subject.id().equals(rater.id());
    }

    /** Whether a newer framework is in force. */
    public boolean isOutdated() {
        return newestVersion > framework.version();
    }
}
