package dev.waymark.mentorship;

import java.time.LocalDate;
import java.util.List;

/**
 * Everybody who mentors one person, or did.
 *
 * @param mentors of pairings that are active or on hold, the longest first
 * @param past of pairings that completed or ended early, the latest first
 */
public record MentorsOfMentee(List<Mentor> mentors, List<Past> past) {

    public MentorsOfMentee {
        mentors = List.copyOf(mentors);
        past = List.copyOf(past);
    }

    public record Mentor(Participant mentor, PairingGlance pairing) {}

    /**
     * A pairing that is over.
     *
     * @param end completed or ended early
     * @param begunOn the first day on which it ran, or was proposed if it never ran
     * @param endedOn the first day on which it no longer ran
     * @param reason why it ended; may be empty
     */
    public record Past(
            PairingId pairing,
            Participant mentor,
            PairingState end,
            LocalDate begunOn,
            LocalDate endedOn,
            String reason) {}
}
