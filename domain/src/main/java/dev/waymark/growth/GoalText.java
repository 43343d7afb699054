package dev.waymark.growth;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/**
 * What a goal says.
 *
 * @param title what will be done, 1 to {@value #LONGEST_TITLE} characters
 * @param impact what will be different then, and for whom; may still be empty in a draft
 */
public record GoalText(String title, String impact) {

    public static final int LONGEST_TITLE = 200;

    /** @throws BrokenRule if there is no title or it is too long */
    public GoalText {
        title = Text.line(title, "growth.goal-title-hidden-character");
        impact = Text.lines(impact);
        if (title.isEmpty()) throw new BrokenRule("growth.goal-without-title");
        if (title.length() > LONGEST_TITLE) throw new BrokenRule("growth.goal-title-too-long", LONGEST_TITLE);
    }
}
