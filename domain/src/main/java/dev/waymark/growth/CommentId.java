package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a comment on a goal; time-ordered, assigned by the domain. */
public record CommentId(UUID value) implements Serializable {

    public static CommentId next() {
        return new CommentId(Ids.next());
    }

    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
