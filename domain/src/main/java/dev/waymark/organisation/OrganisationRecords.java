package dev.waymark.organisation;

import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;

/** The organisation read from its rows, as of any date; the number of statements never depends on its size. */
public interface OrganisationRecords {

    /** Of the lens's product line, and of all levels, whichever the lens's level. */
    Figures figures(Lens lens);

    /** Both at once, which costs little more than the figures alone; the first of the lens's mentors. */
    FiguresAndMentors figuresAndMentors(Lens lens, int mentors);

    /** Figures of a line, and mentors of the whole lens. */
    record FiguresAndMentors(Figures figures, MentorPage mentors) {}

    /**
     * What of {@link #figures} a comparison needs: people, mentored, goals and pairings that met. The rest is left at 0 and
     * null.
     */
    Figures figuresToCompareWith(Lens lens);

    List<Rung> levels();

    List<LinePresence> lines(LocalDate asOf);

    MentorPage mentors(Lens lens, Slice slice);

    int count(Listed what, Lens lens);

    List<PersonRow> people(Listed what, Lens lens, Slice slice);

    List<PairingRow> pairings(Listed what, Lens lens, Slice slice);

    List<GoalRow> goals(Listed what, Lens lens, Slice slice);
}
