package dev.waymark.shell;

import java.util.Optional;

/**
 * Where somebody who is neither a lead nor an administrator begins, offered as a bean by the feature that they come for.
 * At most one SQL statement.
 */
public interface StartPlace {

    /** The route; empty where the actor does not come for this. */
    Optional<String> path();
}
