package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;

/**
 * What happened to a session, by whom and why; appended, never changed.
 *
 * @param startsAt when the session was to begin after this step
 * @param reason may be empty
 */
public record SessionStep(What what, Instant startsAt, Instant at, PersonId by, String reason) {

    /** The kinds of steps. */
    public enum What {
        PROPOSED,
        PLANNED,
        MOVED,
        HELD,
        MISSED,
        CANCELLED
    }
}
