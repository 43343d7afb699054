package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read models of pairings, straight from the rows; each method takes a fixed number of statements. */
public interface MentorshipLists {

    BoardCounts counts(BoardFilter filter);

    List<MentorRow> mentors(BoardFilter filter, BoardOrder order, Slice slice);

    List<PairingRow> pairings(BoardFilter filter, BoardOrder order, Slice slice);

    List<WaitingRow> withoutMentor(BoardFilter filter, BoardOrder order, Slice slice);

    int waiting(LocalDate day);

    List<ProductLine> productLines();

    Optional<PairingDetails> pairing(PairingId id, LocalDate day);

    /** Who may become the mentee's mentor; the best fit first. */
    List<MentorCandidate> candidates(PersonId mentee, String text, LocalDate day, Slice slice);

    /** Who matches the text and cannot become the mentee's mentor. */
    List<MentorCandidate> impossible(PersonId mentee, String text, LocalDate day, Slice slice);

    /** One person as the mentee's mentor. */
    Optional<MentorCandidate> candidate(PersonId mentor, PersonId mentee, LocalDate day);

    /** People who may be mentored, those without a mentor first. */
    List<Participant> mentees(String text, LocalDate day, Slice slice);

    Optional<Participant> participant(PersonId person, LocalDate day);

    /** Who has the mentor's slots, the latest first. */
    List<PairingOutcome.Taken> taken(PersonId mentor);
}
