package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is stored of sessions, to be read; private notes are not among it. */
public interface MeetingRecords {

    /** Empty if there is no such session, or the reader is not one of its two; in a fixed number of statements. */
    Optional<SessionSheet> sheet(SessionId session, PersonId reader);

    /** Empty if there is no such session, or the reader is not one of its two; one statement. */
    Optional<Occasion> occasion(SessionId session, PersonId reader);

    /**
     * What a session stands in.
     *
     * @param begunOn the day the pairing became active
     * @param metOn the day of the last session before this one; null if there was none
     * @param focus the competencies that the pairing is to grow
     */
    record Occasion(
            SessionState state,
            PairingState pairingState,
            PersonRef mentor,
            PersonId mentee,
            LocalDate begunOn,
            @Nullable LocalDate metOn,
            Set<CompetencyId> focus) {}
}
