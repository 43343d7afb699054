package dev.waymark.growth;

import dev.waymark.career.Framework;
import dev.waymark.career.LevelId;
import dev.waymark.people.PersonRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands, and what lies between them and another level, as far as the reader may see it: what is hidden
 * from the reader is not counted either.
 *
 * @param own whether the reader is the person
 * @param mayRate whether the reader rates this person
 * @param here the stay on the level of today; null for somebody outside the framework in force
 * @param steps the framework's levels, lowest first
 * @param shown the level whose responsibilities the ledger lists; null for somebody outside the framework
 * @param goals active goals, the ones due first, at most {@value #MOST_GOALS}
 * @param goalCount how many active goals there are
 * @param assessments the newest ones, at most {@value #MOST_ASSESSMENTS}
 * @param drafts what the reader began to say about this person and left
 */
public record Journey(
        PersonRef person,
        boolean own,
        boolean mayRate,
        Framework framework,
        @Nullable LevelStay here,
        List<JourneyStep> steps,
        @Nullable LevelId shown,
        Readiness readiness,
        List<LedgerLine> ledger,
        List<JourneyGoal> goals,
        int goalCount,
        List<AssessmentNote> assessments,
        List<OpenDraft> drafts) {

    public static final int MOST_GOALS = 6;

    public static final int MOST_ASSESSMENTS = 5;

    public Optional<JourneyStep> step(LevelId level) {
        return steps.stream().filter(step -> step.level().id().equals(level)).findFirst();
    }
}
