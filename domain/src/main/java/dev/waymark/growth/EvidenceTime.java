package dev.waymark.growth;

import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was carried or changed.
 *
 * @param beganOn the first day of a longer time; null for a single day
 * @param happenedOn the day of it, or the last one of a longer time
 */
public record EvidenceTime(@Nullable LocalDate beganOn, LocalDate happenedOn) {

    /** @throws BrokenRule if it ends before it begins */
    public EvidenceTime {
        if (happenedOn.equals(beganOn)) beganOn = null;
        if (beganOn != null && beganOn.isAfter(happenedOn)) throw new BrokenRule("evidence.ends-before-it-begins");
    }

    public static EvidenceTime on(LocalDate day) {
        return new EvidenceTime(null, day);
    }
}
