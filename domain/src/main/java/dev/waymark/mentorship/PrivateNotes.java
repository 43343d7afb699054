package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.OptionalInt;

/** The stored private notes; nothing here reads a note of anybody but the author who is named. */
public interface PrivateNotes {

    PrivateNote of(SessionId session, PersonId author);

    /** @return the version after it, or nothing if {@code seen} is not the newest one */
    OptionalInt write(SessionId session, PersonId author, String text, int seen);
}
