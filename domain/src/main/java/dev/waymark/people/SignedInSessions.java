package dev.waymark.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored sessions, across replicas: whether somebody is still signed in is decided here, and nowhere else.
 *
 * @see "docs/decisions/0028-sessions-in-the-database.md"
 */
public interface SignedInSessions {

    /** A session that goes on, and what its person may do now. */
    record Standing(SignedInSessionId session, Actor actor, Instant lastSeenAt) {}

    /**
     * Stores a session that begins.
     *
     * @param passwordChangedAt the password with which the person signed in: a newer one ends the session
     */
    void begin(SignedInSession session, Instant passwordChangedAt);

    /**
     * Of these sessions the ones that go on: not ended, begun after the moment, with the password of now, of somebody
     * with an account who has not left. One statement.
     */
    List<Standing> standing(Collection<SignedInSessionId> sessions, LocalDate today, Instant begunAfter);

    void seen(SignedInSessionId session, Instant at);

    Optional<SignedInSession> find(SignedInSessionId session);

    /** The person's sessions that go on, the last seen first. */
    List<SignedInSession> open(PersonId person, Instant begunAfter, Instant seenAfter);

    /** Ends these where they have not ended yet. */
    void end(Collection<SignedInSessionId> sessions, SessionEnd why, Instant at);

    /**
     * Ends the sessions of the person.
     *
     * @param kept the one that goes on; null for none
     * @return those that ended
     */
    List<SignedInSessionId> endAll(PersonId person, @Nullable SignedInSessionId kept, SessionEnd why, Instant at);

    /** Ends one that does not stand any more: too long, or the person's last day has come. */
    void endFallen(SignedInSessionId session, Instant begunAfter, Instant at);

    /** The session goes on with the password that was chosen in it. */
    void goOnWithPassword(SignedInSessionId session, Instant passwordChangedAt);

    /** Ends what nobody has ended: too long, or not seen any more, as after the sudden end of a server. */
    void endForgotten(Instant begunAfter, Instant seenAfter, Instant at);

    void removeEndedBefore(Instant moment);
}
