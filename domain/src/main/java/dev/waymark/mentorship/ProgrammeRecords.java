package dev.waymark.mentorship;

import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;

/** The programme straight from the rows; each method takes a fixed number of statements. */
public interface ProgrammeRecords {

    ProgrammeFigures figures(LocalDate day);

    /** How many rows the list has. */
    int count(ProgrammeQuery query);

    /** @throws IllegalArgumentException if the list is of people */
    List<ProgrammePairing> pairings(ProgrammeQuery query, Slice slice);

    /** @throws IllegalArgumentException if the list is of pairings */
    List<ProgrammePerson> people(ProgrammeQuery query, Slice slice);
}
