package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that both of its two read.
 *
 * @param heldOn the day the two met; null unless they did
 * @param proposedBy who offered the times; null where one was agreed at once
 * @param times to choose from while the session is proposed, the earliest first
 * @param agenda what is unfinished of the pairing while the session can still take place, and what was talked about at it
 * @param actions what is open of the pairing, and what was agreed at this session, by due date
 * @param history what happened to the session, the newest first
 */
public record SessionSheet(
        SessionId id,
        PairingId pairing,
        PairingState pairingState,
        PersonRef mentor,
        PersonRef mentee,
        SessionState state,
        SessionPlan plan,
        int sequence,
        @Nullable LocalDate heldOn,
        @Nullable PersonId proposedBy,
        String sharedNotes,
        int version,
        List<Instant> times,
        List<Item> agenda,
        List<Action> actions,
        List<Step> history) {

    public SessionSheet {
        times = List.copyOf(times);
        agenda = List.copyOf(agenda);
        actions = List.copyOf(actions);
        history = List.copyOf(history);
    }

    /** The one of the two that {@code person} is not. */
    public PersonRef other(PersonId person) {
        return mentor.id().equals(person) ? mentee : mentor;
    }

    /** Whether agenda, notes and actions can still be written. */
    public boolean writable() {
        return pairingState.takesSlot();
    }

    /**
     * Something on the agenda.
     *
     * @param carriedOver whether a session went by since it was added
     * @param done whether it was talked about at this session
     */
    public record Item(
            AgendaItemId id, PersonRef author, String text, boolean carriedOver, boolean done, int version) {}

    /** Something that one of the two will do, or has done, or given up. */
    public record Action(
            ActionId id,
            PersonRef owner,
            String text,
            LocalDate dueOn,
            @Nullable Instant doneAt,
            @Nullable Instant droppedAt,
            int version) {

        public boolean isOpen() {
            return doneAt == null && droppedAt == null;
        }

        /** Whether it is open and its day has gone by. */
        public boolean isLate(LocalDate today) {
            return isOpen() && dueOn.isBefore(today);
        }
    }

    /** A step of the session with the name of who took it. */
    public record Step(SessionStep.What what, Instant startsAt, Instant at, String by, String reason) {}
}
