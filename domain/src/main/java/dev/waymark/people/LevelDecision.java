package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is put on a level, who decided so, and when that was recorded.
 *
 * @param note a sentence for those who read the history later; may be empty
 * @param by null where no person on record decided, as in an import of the first people
 */
public record LevelDecision(
        AssignmentReason reason, String note, @Nullable PersonId by, Instant at) {

    public static final int LONGEST_NOTE = 1000;

    /** @throws BrokenRule if the note is too long */
    public LevelDecision {
        note = Text.lines(note);
        if (note.length() > LONGEST_NOTE) throw new BrokenRule("people.note-too-long", LONGEST_NOTE);
    }
}
