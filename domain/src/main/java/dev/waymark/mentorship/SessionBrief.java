package dev.waymark.mentorship;

import dev.waymark.career.Level;
import dev.waymark.growth.GrowthNews;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the two of a pairing look at before they meet: the same for both, so nothing that the mentee keeps from the mentor.
 *
 * @param since the day of their last session, or the day the pairing began
 * @param met whether they have met before
 * @param news what changed in the mentee's growth since then
 * @param towards the level whose gaps were looked at: the mentee's next one, or the own one at the top; null for somebody
 *     outside the framework
 * @param talk one gap to talk about; null if there is none
 */
public record SessionBrief(
        LocalDate since,
        boolean met,
        GrowthNews news,
        @Nullable Level towards,
        @Nullable TalkingPoint talk) {}
