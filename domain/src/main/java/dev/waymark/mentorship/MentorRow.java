package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mentor with the slots and the mentees of the day.
 *
 * @param slots how many mentees at once
 * @param ownSlots whether that is said of this person rather than of the level
 * @param mayMentor whether the level allows mentoring; without it, running pairings go on but none is added
 * @param lastSession day of the last session held in any of the open pairings; null if there was none
 */
public record MentorRow(
        Participant mentor,
        int slots,
        boolean ownSlots,
        boolean mayMentor,
        @Nullable LocalDate lastSession,
        List<Mentee> mentees) {

    public MentorRow {
        mentees = List.copyOf(mentees);
    }

    /** A mentee with the pairing that makes one. */
    public record Mentee(PairingId pairing, PersonId id, String name, PairingHealth health) {}

    public int used() {
        return mentees.size();
    }

    public int free() {
        return mayMentor ? Math.max(0, slots - used()) : 0;
    }

    /** Whether a change of level left more mentees than slots. */
    public boolean isOverCapacity() {
        return used() > slots;
    }

    /** The worst health among the pairings that run. */
    public Optional<PairingHealth> worstHealth() {
        return mentees.stream().map(Mentee::health).max(Comparator.comparingInt(MentorRow::severity));
    }

    private static int severity(PairingHealth health) {
        return switch (health) {
            case SILENT -> 5;
            case BEHIND -> 4;
            case ON_TRACK -> 3;
            case ON_HOLD -> 2;
            case PROPOSED -> 1;
            case CLOSED -> 0;
        };
    }
}
