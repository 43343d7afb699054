package dev.waymark.growth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something small to do for a goal.
 *
 * @param doneOn the day on which it was done; null while it is open
 */
public record Step(StepId id, String description, @Nullable LocalDate doneOn) {

    public static final int LONGEST = 200;

    public boolean isDone() {
        return doneOn != null;
    }
}
