package dev.waymark.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The stored drafts of forms, each of one person. */
public interface KeptDrafts {

    /** A draft's fields by name, and when they were typed. */
    record KeptDraft(Map<String, String> content, Instant savedAt) {}

    Optional<KeptDraft> find(PersonId author, String form);

    void put(PersonId author, String form, Map<String, String> content, Instant at);

    void remove(PersonId author, String form);

    void removeOlderThan(PersonId author, Instant moment);
}
