package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.Cadence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which terms somebody mentors.
 *
 * @param slots how many mentees at once
 * @param used how many of the slots open pairings take; above {@code slots} where a change of level left fewer
 * @param asked how many people without a mentor await this mentor's answer; a matching leaves each of them a slot
 * @param absentUntil the first day on which the mentor takes somebody new; null if that is possible today
 * @param cadence how often the mentor likes to meet
 */
public record MentorTerms(
        int slots, int used, int asked, @Nullable LocalDate absentUntil, Cadence cadence) {

    /** The slots in which a matching may place somebody. */
    public int free() {
        return absentUntil == null ? Math.max(0, slots - used - asked) : 0;
    }
}
