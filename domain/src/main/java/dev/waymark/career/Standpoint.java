package dev.waymark.career;

import java.util.Optional;

/** Where the reader stands on the career map. */
@FunctionalInterface
public interface Standpoint {

    /** The reader's own level today; empty for somebody outside the map. */
    Optional<LevelId> level();
}
