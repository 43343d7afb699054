package dev.waymark.mentorship;

import java.util.List;

/**
 * Everybody whom one mentor mentors today.
 *
 * @param slots how many mentees at once
 * @param used how many of the slots are taken, by proposed pairings too
 * @param mentees of pairings that are active or on hold, who needs the mentor first, first
 * @param past of pairings that completed or ended early, the latest first
 */
public record MenteesOfMentor(int slots, int used, List<MenteeRow> mentees, List<PastPairing> past) {

    public MenteesOfMentor {
        mentees = List.copyOf(mentees);
        past = List.copyOf(past);
    }
}
