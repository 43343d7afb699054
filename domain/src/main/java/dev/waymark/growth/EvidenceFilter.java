package dev.waymark.growth;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence a list shows, of what the reader may see.
 *
 * @param owner whose; null for anybody's
 * @param goal of which goal; null for any, and for evidence on its own
 * @param competency that a shown responsibility belongs to in the framework in force; null for any
 * @param responsibility that it shows; null for any
 */
public record EvidenceFilter(
        @Nullable PersonId owner,
        @Nullable GoalId goal,
        @Nullable CompetencyId competency,
        @Nullable ResponsibilityId responsibility) {

    public static EvidenceFilter of(PersonId owner) {
        return new EvidenceFilter(owner, null, null, null);
    }

    public static EvidenceFilter of(GoalId goal) {
        return new EvidenceFilter(null, goal, null, null);
    }
}
