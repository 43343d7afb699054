package dev.waymark.mentorship;

import java.util.List;

/**
 * Everybody who mentors one person, or did.
 *
 * @param mentors of pairings that are active or on hold, the longest first
 * @param past of pairings that completed or ended early, the latest first
 */
public record MentorsOfMentee(List<Mentor> mentors, List<PastPairing> past) {

    public MentorsOfMentee {
        mentors = List.copyOf(mentors);
        past = List.copyOf(past);
    }

    public record Mentor(Participant mentor, PairingGlance pairing) {}
}
