package dev.waymark.mentorship;

/**
 * Use case: each of the two writes about a session what nobody else ever reads.
 *
 * @see "docs/decisions/0021-private-notes.md"
 */
public interface PrivateNoting {

    /**
     * The actor's own note.
     *
     * @throws dev.waymark.shared.NotFound if the actor is not one of the session's two
     */
    PrivateNote own(SessionId session);

    /**
     * @return the version after it
     * @throws dev.waymark.shared.ChangedMeanwhile if the actor wrote it elsewhere since
     * @throws dev.waymark.shared.BrokenRule if the text is too long, or the pairing has closed
     */
    int write(WriteNotes command);
}
