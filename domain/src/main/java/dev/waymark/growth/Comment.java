package dev.waymark.growth;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.Text;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody who sees a goal says about it. It is never changed; whoever made it can take it back for
 * {@link #REMOVABLE_FOR}, after that others may have answered or acted on it.
 */
public class Comment {

    public static final int LONGEST = 4000;

    /** How long an author can take a comment back. */
    public static final Duration REMOVABLE_FOR = Duration.ofHours(24);

    private CommentId id;
    private GoalId goal;
    private PersonId author;
    private String words;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Comment() {}

    private Comment(CommentId id, GoalId goal, PersonId author, String words, Instant madeAt) {
        this.id = id;
        this.goal = goal;
        this.author = author;
        this.words = words;
        this.madeAt = madeAt;
    }

    /**
     * @param id chosen by the caller, so that saying the same twice can be told
     * @throws BrokenRule if nothing is said, or too much
     */
    public static Comment on(CommentId id, GoalId goal, String words, Change change) {
        var said = Text.lines(words);
        if (said.isEmpty()) throw new BrokenRule("comment.without-words");
        if (said.length() > LONGEST) throw new BrokenRule("comment.too-long", LONGEST);
        return new Comment(id, goal, change.by(), said, change.at());
    }

    /**
     * @throws NotAllowed if somebody else made it
     * @throws BrokenRule if it was made longer ago than {@link #REMOVABLE_FOR}
     */
    public void requireRemovable(Change change) {
        if (!author.equals(change.by())) throw new NotAllowed("not the author");
        if (!isRemovableAt(madeAt, change.at())) throw new BrokenRule("comment.too-old", REMOVABLE_FOR.toHours());
    }

    /** Whether the author of a comment made at one moment can take it back at another. */
    static boolean isRemovableAt(Instant madeAt, Instant at) {
        return !at.isAfter(madeAt.plus(REMOVABLE_FOR));
    }

    public CommentId id() {
        return id;
    }

    public GoalId goal() {
        return goal;
    }

    public PersonId author() {
        return author;
    }

    public String words() {
        return words;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
