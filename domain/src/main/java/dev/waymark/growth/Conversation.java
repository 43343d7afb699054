package dev.waymark.growth;

import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.Instant;
import java.util.List;

/**
 * What is said about a goal, newest first.
 *
 * @param visibility of the goal, which decides who reads it
 * @param count how many comments there are, of which {@code comments} has a slice
 */
public record Conversation(PersonRef owner, Visibility visibility, int count, List<Said> comments) {

    /** A comment in the list. */
    public record Said(CommentId id, PersonRef author, String words, Instant madeAt) {

        /** Whether somebody can take it back at a moment. */
        public boolean isRemovable(PersonId by, Instant at) {
            return author.id().equals(by) && Comment.isRemovableAt(madeAt, at);
        }
    }
}
