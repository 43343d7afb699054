package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one of the two will do by a day. Open → Done or Dropped, and back. Either of the two says so. */
public class AgreedAction {

    public static final int LONGEST = 500;

    private ActionId id;
    private PairingId pairing;
    private @Nullable SessionId session;
    private PersonId author;
    private PersonId owner;
    private String text;
    private LocalDate dueOn;
    private Instant addedAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant droppedAt;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected AgreedAction() {}

    private AgreedAction(
            ActionId id, Session session, PersonId owner, String text, LocalDate dueOn, Decision decision) {
        this.id = id;
        this.pairing = session.pairing();
        this.session = session.id();
        this.author = decision.by();
        this.owner = owner;
        this.text = text;
        this.dueOn = dueOn;
        this.addedAt = decision.at();
    }

    /**
     * @param session at which it is agreed
     * @param owner who will do it, one of the two
     * @throws BrokenRule if nothing is said, too much, the day has gone by, or the owner is neither of the two
     */
    public static AgreedAction agree(
            ActionId id,
            Session session,
            Pairing pairing,
            PersonId owner,
            String text,
            LocalDate dueOn,
            Decision decision) {
        var words = Text.line(text, "meeting.action-hidden-character");
        if (words.isEmpty()) throw new BrokenRule("meeting.action-without-words");
        if (words.length() > LONGEST) throw new BrokenRule("meeting.action-too-long", LONGEST);
        if (!owner.equals(pairing.mentor()) && !owner.equals(pairing.mentee()))
            throw new BrokenRule("meeting.action-of-somebody-else");
        if (dueOn.isBefore(decision.on())) throw new BrokenRule("meeting.action-due-in-the-past");
        return new AgreedAction(id, session, owner, words, dueOn, decision);
    }

    public void finish(Instant at) {
        requireOpen();
        doneAt = at;
    }

    /** Gives it up; it stays on record. */
    public void drop(Instant at) {
        requireOpen();
        droppedAt = at;
    }

    public void reopen() {
        doneAt = null;
        droppedAt = null;
    }

    private void requireOpen() {
        if (!isOpen()) throw new BrokenRule("meeting.action-is-closed");
    }

    public boolean isOpen() {
        return doneAt == null && droppedAt == null;
    }

    public ActionId id() {
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

    public PersonId owner() {
        return owner;
    }

    public String text() {
        return text;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    public Optional<Instant> droppedAt() {
        return Optional.ofNullable(droppedAt);
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
