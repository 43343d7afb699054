package dev.waymark.mentorship.application;

import dev.waymark.mentorship.BoardCounts;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorRow;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.PairingDetails;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingRow;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.WaitingRow;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LEAD')")
class MentorshipBoardService implements MentorshipBoard {

    private final MentorshipLists lists;
    private final Clock clock;

    MentorshipBoardService(MentorshipLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public BoardCounts counts(BoardFilter filter) {
        return lists.counts(filter);
    }

    @Override
    public List<MentorRow> mentors(BoardFilter filter, BoardOrder order, Slice slice) {
        return lists.mentors(filter, order, slice);
    }

    @Override
    public List<PairingRow> pairings(BoardFilter filter, BoardOrder order, Slice slice) {
        return lists.pairings(filter, order, slice);
    }

    @Override
    public List<WaitingRow> withoutMentor(BoardFilter filter, BoardOrder order, Slice slice) {
        return lists.withoutMentor(filter, order, slice);
    }

    @Override
    public int waiting() {
        return lists.waiting(today());
    }

    @Override
    public List<ProductLine> productLines() {
        return lists.productLines();
    }

    @Override
    public PairingDetails pairing(PairingId id) {
        return lists.pairing(id, today()).orElseThrow(() -> new NotFound(id));
    }

    @Override
    public List<MentorCandidate> candidates(PersonId mentee, String text, Slice slice) {
        return lists.candidates(mentee, text, today(), slice);
    }

    @Override
    public List<MentorCandidate> impossible(PersonId mentee, String text, Slice slice) {
        return lists.impossible(mentee, text, today(), slice);
    }

    @Override
    public MentorCandidate candidate(PersonId mentor, PersonId mentee) {
        return lists.candidate(mentor, mentee, today()).orElseThrow(() -> new NotFound(mentor));
    }

    @Override
    public List<Participant> mentees(String text, Slice slice) {
        return lists.mentees(text, today(), slice);
    }

    @Override
    public Participant participant(PersonId person) {
        return lists.participant(person, today()).orElseThrow(() -> new NotFound(person));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
