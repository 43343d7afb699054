package dev.waymark.mentorship.matching;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may mentor, as they stand on the day of the matching. Those without a free slot belong to the input as
 * well: that is how one learns what one more slot would do.
 *
 * @param rank rank of the level, 0 without one
 * @param scope what the level allows; null without a level
 * @param managers everybody above in the reporting line
 * @param neverWith with whom not; nobody else learns this list
 * @param free slots that no open pairing takes
 */
public record MatchingMentor(
        PersonId id,
        int rank,
        @Nullable Scope scope,
        @Nullable ProductLineId line,
        Set<PersonId> managers,
        Set<CompetencyId> offered,
        Set<String> languages,
        @Nullable WorkingHours hours,
        Set<PersonId> neverWith,
        int free) {

    public MatchingMentor {
        managers = Set.copyOf(managers);
        offered = Set.copyOf(offered);
        languages = Set.copyOf(languages);
        neverWith = Set.copyOf(neverWith);
        if (free < 0) throw new IllegalArgumentException("free slots: " + free);
    }
}
