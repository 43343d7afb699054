package dev.waymark.shell;

import java.util.OptionalInt;

/** A number beside an entry of the navigation, offered as a bean by the feature that the entry leads to. */
public interface MenuBadge {

    /** The route of the entry, such as {@code mentorship}. */
    String path();

    /** How many things wait there for the actor; empty where the actor may not know. At most one SQL statement. */
    OptionalInt count();
}
