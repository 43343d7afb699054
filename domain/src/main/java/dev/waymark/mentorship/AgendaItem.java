package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of the two wants to talk about. It belongs to the pairing, so that what a session leaves unfinished
 * stands on the agenda of the next one by itself.
 */
public class AgendaItem {

    public static final int LONGEST = 500;

    private AgendaItemId id;
    private PairingId pairing;
    private @Nullable SessionId session;
    private PersonId author;
    private String text;
    private Instant addedAt;
    private @Nullable Instant doneAt;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected AgendaItem() {}

    private AgendaItem(AgendaItemId id, PairingId pairing, PersonId author, String text, Instant addedAt) {
        this.id = id;
        this.pairing = pairing;
        this.author = author;
        this.text = text;
        this.addedAt = addedAt;
    }

    /** @throws BrokenRule if nothing is said, or too much */
    public static AgendaItem add(AgendaItemId id, PairingId pairing, PersonId author, String text, Instant at) {
        return new AgendaItem(id, pairing, author, worded(text), at);
    }

    private static String worded(String text) {
        var words = Text.line(text, "meeting.item-hidden-character");
        if (words.isEmpty()) throw new BrokenRule("meeting.item-without-words");
        if (words.length() > LONGEST) throw new BrokenRule("meeting.item-too-long", LONGEST);
        return words;
    }

    /**
     * @throws NotAllowed if somebody else added it
     * @throws BrokenRule if it has been talked about, or the text is none
     */
    public void reword(String text, PersonId by) {
        requireOwnUnfinished(by);
        this.text = worded(text);
    }

    /**
     * @throws NotAllowed if somebody else added it
     * @throws BrokenRule if it has been talked about
     */
    public void requireOwnUnfinished(PersonId by) {
        if (!author.equals(by)) throw new NotAllowed("not the author");
        if (doneAt != null) throw new BrokenRule("meeting.item-is-done");
    }

    /** The two talked about it at that session. */
    public void finish(SessionId at, Instant when) {
        if (doneAt != null) return;
        session = at;
        doneAt = when;
    }

    public void reopen() {
        session = null;
        doneAt = null;
    }

    public AgendaItemId id() {
        return id;
    }

    public PairingId pairing() {
        return pairing;
    }

    public Optional<SessionId> session() {
        return Optional.ofNullable(session);
    }

    public PersonId author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
