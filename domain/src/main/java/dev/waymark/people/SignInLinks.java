package dev.waymark.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored one-time links. */
public interface SignInLinks {

    /** Stores the link and voids the unused ones of the same person, or for the first administrator. */
    void issue(SignInLink link);

    /** The link, if it is neither used nor expired nor void. */
    Optional<SignInLink> findOpen(LinkToken token, Instant now);

    /** Until when the person's link can be used; empty if there is none. */
    Optional<Instant> openUntil(PersonId person, Instant now);

    /** Marks the link as used; false if somebody else was first, or it has expired or is void. */
    boolean use(LinkToken token, Instant now);

    /** No unused link of this person, or for the first administrator, works any more. */
    void voidUnused(@Nullable PersonId person);
}
