package dev.waymark.career;

import java.time.Instant;
import java.util.Optional;

/** The stored versions of the career framework. */
public interface Frameworks {

    /** The version in force, whole. */
    Optional<Framework> published();

    /** Any version, whole, also one that is retired. */
    Optional<Framework> findById(FrameworkId id);

    /** Stores a version and puts it in force, retiring the one before it. */
    void publish(Framework framework, Instant at);
}
