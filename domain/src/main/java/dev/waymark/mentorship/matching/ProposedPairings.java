package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.List;

/** Read model of what is proposed to mentors; one statement. */
public interface ProposedPairings {

    /** Oldest first. */
    List<ProposedPairing> to(PersonId mentor, LocalDate day);
}
