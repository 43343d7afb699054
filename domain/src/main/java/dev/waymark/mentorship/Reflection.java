package dev.waymark.mentorship;

import dev.waymark.people.PersonRef;
import java.time.Instant;

/** What one of the two looks back on when their pairing is completed; both of them and leads read it. */
public record Reflection(PersonRef author, String text, Instant writtenAt) {

    /** In characters. */
    public static final int LONGEST = 4000;
}
