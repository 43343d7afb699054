package dev.waymark.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor with everyone they mentor.
 *
 * @param rung the mentor's level; null for one who has left while pairings were open
 * @param line the mentor's product line; null without one
 * @param used slots taken: pairings that are proposed, active or on hold
 * @param slots mentees that the mentor takes at once
 * @param mentees in active or held pairings, by name
 * @param lastSessionOn of the last session held in these pairings; null if there was none
 * @param goals the mentees' active goals; progress and pace are their averages in whole percent, 0 without goals
 */
public record MentorRow(
        PersonRef mentor,
        @Nullable Rung rung,
        @Nullable String line,
        int used,
        int slots,
        List<PersonRef> mentees,
        @Nullable LocalDate lastSessionOn,
        int goals,
        int progress,
        int pace,
        MentorHealth health) {

    public MentorRow {
        mentees = List.copyOf(mentees);
    }
}
