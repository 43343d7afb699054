package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.util.List;

/** The stored reflections. */
public interface Reflections {

    /** In the order in which they were written. */
    List<Reflection> of(PairingId pairing);

    /** @throws dev.waymark.shared.ChangedMeanwhile if the author said it in other words since that version */
    void save(Reflect words, PersonId author, Instant at);
}
