package dev.waymark.mentorship.matching;

import dev.waymark.career.CompetencyId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to have a mentor, as they stand on the day of the matching.
 *
 * @param rank rank of the level, 0 without one
 * @param managers everybody above in the reporting line
 * @param neverWith with whom not; nobody else learns this list
 * @param endedEarlyWith mentors of pairings that ended early, and who declined one
 * @param waitingSince the first day without a mentor
 * @param current the mentor of a pairing that may be changed for a price; null for somebody who waits
 */
public record MatchingMentee(
        PersonId id,
        int rank,
        @Nullable ProductLineId line,
        Set<PersonId> managers,
        Set<CompetencyId> wanted,
        LineWish lineWish,
        Set<String> languages,
        @Nullable WorkingHours hours,
        Set<PersonId> neverWith,
        Set<PersonId> endedEarlyWith,
        LocalDate waitingSince,
        @Nullable PersonId current) {

    public MatchingMentee {
        managers = Set.copyOf(managers);
        wanted = Set.copyOf(wanted);
        languages = Set.copyOf(languages);
        neverWith = Set.copyOf(neverWith);
        endedEarlyWith = Set.copyOf(endedEarlyWith);
    }
}
