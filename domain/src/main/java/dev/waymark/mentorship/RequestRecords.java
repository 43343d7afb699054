package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read models of requests and of who may be asked, straight from the rows; a fixed number of statements each. */
public interface RequestRecords {

    /** What is known of the mentee and of every mentor; empty for somebody without a level. */
    Optional<AskingFacts> facts(PersonId mentee, LocalDate day);

    /** Whether the mentor takes somebody new on this day, and neither of the two has ruled the other out. */
    boolean open(PersonId mentor, PersonId mentee, LocalDate day);

    List<OwnRequest> own(PersonId mentee);

    List<WaitingRequest> waiting(PersonId mentor, LocalDate day);

    /** Declined by everybody since then, of people who have no mentor on the day and have not asked again. */
    List<DeclinedRequest> declinedByAll(Instant since, LocalDate day);

    /**
     * The requests with something to do by {@code now}: a deadline or reminder that has come, or a mentor who can take
     * nobody any more.
     */
    List<RequestId> due(Instant now, LocalDate day);
}
