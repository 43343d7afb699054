package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps evidence, or changes what was kept.
 *
 * @param id of new evidence chosen by the form, so that saving twice keeps one
 * @param version that was seen; 0 for new evidence
 * @param goal one of the actor's own; null for evidence on its own
 * @param visibility counts without a goal
 */
public record KeepEvidence(
        EvidenceId id,
        int version,
        EvidenceText text,
        EvidenceTime time,
        WebLink link,
        Set<ResponsibilityId> responsibilities,
        @Nullable GoalId goal,
        Visibility visibility) {}
