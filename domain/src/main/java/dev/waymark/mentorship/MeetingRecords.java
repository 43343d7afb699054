package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.Optional;

/** What is stored of sessions, to be read; private notes are not among it. */
public interface MeetingRecords {

    /** Empty if there is no such session, or the reader is not one of its two; in a fixed number of statements. */
    Optional<SessionSheet> sheet(SessionId session, PersonId reader);
}
