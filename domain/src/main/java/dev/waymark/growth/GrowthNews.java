package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in somebody's growth since a day, that day included, as far as the reader may see it: what is hidden from
 * the reader is not counted either.
 *
 * @param goals the latest heard of first, at most {@value #MOST}
 * @param goalCount how many goals there is something to say about
 * @param evidence the newest first, at most {@value #MOST}
 * @param evidenceCount how many pieces were added
 * @param assessments by the person and by others, the newest first
 */
public record GrowthNews(
        List<OfGoal> goals,
        int goalCount,
        List<OfEvidence> evidence,
        int evidenceCount,
        List<OfAssessment> assessments) {

    public static final int MOST = 6;

    public GrowthNews {
        goals = List.copyOf(goals);
        evidence = List.copyOf(evidence);
        assessments = List.copyOf(assessments);
    }

    /** Whether nothing changed that the reader may see. */
    public boolean isEmpty() {
        return goals.isEmpty() && evidence.isEmpty() && assessments.isEmpty();
    }

    /**
     * A goal that changed its state or was checked in on.
     *
     * @param entered whether it came into its state since then
     * @param checkIns how many there were; one that was corrected does not count beside its correction
     * @param before how it stood until then; null if nothing was said of it until then
     * @param now how it stands by the last check-in; null without one since then
     */
    public record OfGoal(
            GoalRef goal,
            GoalState state,
            boolean entered,
            int checkIns,
            @Nullable Standing before,
            @Nullable Said now) {}

    public record Standing(Progress progress, Confidence confidence) {}

    /** @param changed what changed, in the owner's words */
    public record Said(Progress progress, Confidence confidence, String changed, LocalDate on) {}

    /** @param goal what it is evidence for; null for evidence on its own */
    public record OfEvidence(
            String title, LocalDate happenedOn, @Nullable GoalRef goal) {}

    /**
     * An assessment with what it says differently than the same rater's ratings before; of a rater's first one, all of it.
     *
     * @param changes in the order of responsibilities
     */
    public record OfAssessment(AssessmentId id, PersonRef by, LocalDate on, List<Rerated> changes) {

        public OfAssessment {
            changes = List.copyOf(changes);
        }

        /** Whether the rater had rated none of it before. */
        public boolean isFirst() {
            return !changes.isEmpty() && changes.stream().allMatch(change -> change.before() == null);
        }
    }

    /** @param before null for the first rating of it */
    public record Rerated(String responsibility, @Nullable Rating before, Rating now) {}
}
