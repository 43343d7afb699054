package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.shared.Slice;
import java.util.Optional;

/** Reads comments, of which a reader finds those on goals that {@link GrowthAccess} lets that reader see. */
public interface CommentLists {

    /** Newest first; empty where there is no such goal for the reader. */
    Optional<Conversation> about(GoalId goal, Actor reader, Slice slice);
}
