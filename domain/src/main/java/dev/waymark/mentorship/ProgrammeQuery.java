package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which list of the programme is wanted.
 *
 * @param competency which one is offered or wished for; null for lists of pairings
 * @param day as of the end of which day
 */
public record ProgrammeQuery(ProgrammeList what, @Nullable CompetencyId competency, LocalDate day) {

    /** @throws IllegalArgumentException if a list of people names no competency, or one of pairings does */
    public ProgrammeQuery {
        if (what.isOfPairings() != (competency == null))
            throw new IllegalArgumentException(what + " and competency " + competency + " do not go together");
    }
}
