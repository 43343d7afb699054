package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the mentorship programme does, as of the end of a day.
 *
 * @param needMentor people whose level is below those that lead
 * @param withoutMentor those of them with no pairing that is active or on hold
 * @param medianWait days that those have waited, the lower of the two middle ones; null if nobody waits
 * @param longestWait in days; null if nobody waits
 * @param mentors people who may mentor, or still do
 * @param slots what the ones who may mentor offer
 * @param used slots taken, by proposed pairings too
 * @param active pairings
 * @param silent those of them that are silent by {@link PairingHealth}
 * @param expected sessions that the agreed cadence asks for within the last {@value #WINDOW} days: of each pairing the
 *     days on which it was active, divided by the cadence, rounded down
 * @param held those of them that were held; what a pairing met more often than agreed does not make up for another
 * @param endedEarly pairings that ended early within the last {@value #YEAR} days
 * @param freeSoon pairings, active or on hold, that are meant to end on the day or within {@value #WINDOW} days after it
 * @param competencies what is offered and wished for, in the framework's order
 */
public record ProgrammeFigures(
        LocalDate day,
        int needMentor,
        int withoutMentor,
        @Nullable Integer medianWait,
        @Nullable Integer longestWait,
        int mentors,
        int slots,
        int used,
        int active,
        int silent,
        int expected,
        int held,
        int endedEarly,
        int freeSoon,
        List<Balance> competencies) {

    public static final int WINDOW = 90;

    public static final int YEAR = 365;

    public ProgrammeFigures {
        competencies = List.copyOf(competencies);
    }

    public int mentored() {
        return needMentor - withoutMentor;
    }

    /**
     * Supply and demand of one competency.
     *
     * @param supply mentors who offer it, have a free slot and are not away
     * @param demand people without a mentor who wish for it
     */
    public record Balance(CompetencyId competency, String name, int supply, int demand) {}
}
