package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.Slice;
import java.util.List;

/** Use case: a lead sees who mentors whom, how it goes, and who has no mentor. */
public interface MentorshipBoard {

    BoardCounts counts(BoardFilter filter);

    List<MentorRow> mentors(BoardFilter filter, BoardOrder order, Slice slice);

    List<PairingRow> pairings(BoardFilter filter, BoardOrder order, Slice slice);

    List<WaitingRow> withoutMentor(BoardFilter filter, BoardOrder order, Slice slice);

    /** How many people need a mentor today and have none; one statement. */
    int waiting();

    /** The product lines to filter by, by name. */
    List<ProductLine> productLines();

    /** @throws dev.waymark.shared.NotFound if there is no such pairing */
    PairingDetails pairing(PairingId id);

    /** Who may become the mentee's mentor today; the best fit first. */
    List<MentorCandidate> candidates(PersonId mentee, String text, Slice slice);

    /** Who matches the text and cannot become the mentee's mentor today, with the reasons. */
    List<MentorCandidate> impossible(PersonId mentee, String text, Slice slice);

    /** @throws dev.waymark.shared.NotFound if there is no such person */
    MentorCandidate candidate(PersonId mentor, PersonId mentee);

    /** People who may be mentored, those without a mentor first. */
    List<Participant> mentees(String text, Slice slice);

    /** @throws dev.waymark.shared.NotFound if there is no such person */
    Participant participant(PersonId person);
}
