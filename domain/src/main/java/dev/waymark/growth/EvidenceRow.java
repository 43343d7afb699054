package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence in a list.
 *
 * @param version to be repeated by commands
 * @param visibility of its own, which counts without a goal
 * @param shows the responsibilities, in the order of the framework
 */
public record EvidenceRow(
        EvidenceId id,
        int version,
        PersonRef owner,
        EvidenceText text,
        EvidenceTime time,
        WebLink link,
        @Nullable OfGoal goal,
        Visibility visibility,
        List<Shown> shows) {

    /** The goal that evidence belongs to, with whoever may see both. */
    public record OfGoal(GoalId id, String title, Visibility visibility) {}

    /** A responsibility in the words of the newest framework that has it. */
    public record Shown(ResponsibilityId id, String description) {}

    /** Who may see it. */
    public Visibility seenBy() {
        return goal == null ? visibility : goal.visibility();
    }

    /** The last day of it. */
    public LocalDate day() {
        return time.happenedOn();
    }
}
