package dev.waymark.organisation;

import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;

/** Use case: a lead looks at the organisation on any date, and opens what a figure counts. */
public interface OrganisationOverview {

    /**
     * The figures and the mentors whose pairings need attention the most. The figures are of the lens's product line and
     * of all levels, side by side; the mentors are of its level too.
     *
     * @param comparedWith the date of {@link Overview#then}
     * @param mentors how many mentors are wanted at most
     */
    Overview overview(Lens lens, LocalDate comparedWith, int mentors);

    /** The mentors of the lens: those in it, and those with a mentee in it; the most needy first. */
    MentorPage mentors(Lens lens, Slice slice);

    /** How many there are to list: the figure itself. */
    int count(Listed what, Lens lens);

    /** @throws IllegalArgumentException if it is not people that the figure counts */
    List<PersonRow> people(Listed what, Lens lens, Slice slice);

    /** @throws IllegalArgumentException if it is not pairings that the figure counts */
    List<PairingRow> pairings(Listed what, Lens lens, Slice slice);

    /** @throws IllegalArgumentException if it is not goals that the figure counts */
    List<GoalRow> goals(Listed what, Lens lens, Slice slice);

    /** The levels and product lines to choose from. */
    Choices choices(LocalDate asOf);
}
