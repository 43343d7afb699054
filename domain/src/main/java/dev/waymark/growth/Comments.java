package dev.waymark.growth;

import java.util.Optional;

/** All comments on goals. */
public interface Comments {

    Optional<Comment> findById(CommentId id);

    Comment save(Comment comment);

    void delete(Comment comment);
}
