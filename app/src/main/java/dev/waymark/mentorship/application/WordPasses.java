package dev.waymark.mentorship.application;

import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.PairingsWritten;
import dev.waymark.mentorship.RequestRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes the word on from mentors who cannot take anybody any more, within the transaction that made it so. What happens
 * elsewhere, such as a change of level, is caught by {@link RequestDeadlines}.
 *
 * @see "docs/decisions/0022-requests.md"
 */
@Component
class WordPasses {

    private final Pairings pairings;
    private final MentorshipRequests requests;
    private final RequestRecords records;
    private final MentorshipLists lists;
    private final Clock clock;

    WordPasses(
            Pairings pairings,
            MentorshipRequests requests,
            RequestRecords records,
            MentorshipLists lists,
            Clock clock) {
        this.pairings = pairings;
        this.requests = requests;
        this.records = records;
        this.lists = lists;
        this.clock = clock;
    }

    /** Whether a mentor can take this mentee now. */
    Predicate<PersonId> canTake(PersonId mentee) {
        var today = LocalDate.now(clock);
        return mentor -> records.open(mentor, mentee, today)
                && lists.candidate(mentor, mentee, today)
                        .filter(candidate -> candidate.obstacles().isEmpty())
                        .isPresent();
    }

    /** Has every request of which the mentor has the word do what is due. */
    void from(PersonId mentor) {
        requests.askedOf(Set.of(mentor)).forEach(this::keepTime);
    }

    boolean keepTime(MentorshipRequest request) {
        var changed = request.keepTime(clock.instant(), canTake(request.mentee()));
        if (changed) requests.save(request);
        return changed;
    }

    @EventListener
    @Transactional
    void pairingsWritten(PairingsWritten written) {
        requests.askedOf(written.mentors()).forEach(this::keepTime);
        requests.openOf(written.mentees()).forEach(this::keepTime);
    }

    @EventListener
    @Transactional
    void left(PersonLeft left) {
        pairings.awaitTurn();
        requests.openOf(left.person()).ifPresent(request -> {
            request.withdraw(clock.instant());
            requests.save(request);
        });
        from(left.person());
    }
}
