package dev.waymark.mentorship.application;

import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.RequestRecords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds mentors and passes requests on when their time has come; doing it twice changes nothing more. */
@Component
class RequestDeadlines {

    private final MentorshipRequests requests;
    private final RequestRecords records;
    private final Pairings pairings;
    private final WordPasses wordPasses;
    private final TransactionOperations transaction;
    private final Clock clock;

    RequestDeadlines(
            MentorshipRequests requests,
            RequestRecords records,
            Pairings pairings,
            WordPasses wordPasses,
            TransactionOperations transaction,
            Clock clock) {
        this.requests = requests;
        this.records = records;
        this.pairings = pairings;
        this.wordPasses = wordPasses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each request in a transaction of its own, so that none holds up the others for long. */
    void keep() {
        for (var due : records.due(clock.instant(), LocalDate.now(clock)))
            transaction.executeWithoutResult(status -> keep(due));
    }

    private void keep(RequestId due) {
        pairings.awaitTurn();
        requests.findById(due).ifPresent(wordPasses::keepTime);
    }
}
