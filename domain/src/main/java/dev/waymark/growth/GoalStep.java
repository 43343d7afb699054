package dev.waymark.growth;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as its goal keeps it.
 *
 * @param position orders the steps of a goal; rising, with gaps where steps were removed
 */
record GoalStep(int position, String description, @Nullable LocalDate doneOn) {

    /** @throws BrokenRule if there is no description or it is too long */
    GoalStep {
        description = Text.line(description, "growth.step-hidden-character");
        if (description.isEmpty()) throw new BrokenRule("growth.step-without-words");
        if (description.length() > Step.LONGEST) throw new BrokenRule("growth.step-too-long", Step.LONGEST);
    }

    GoalStep saying(String other) {
        return new GoalStep(position, other, doneOn);
    }

    GoalStep done(@Nullable LocalDate on) {
        return new GoalStep(position, description, on);
    }
}
