package dev.waymark.growth;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/**
 * What evidence says.
 *
 * @param title what was carried or changed, 1 to {@value #LONGEST_TITLE} characters
 * @param impact what is different since then, and for whom; may be empty
 */
public record EvidenceText(String title, String impact) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_IMPACT = 4000;

    /** @throws BrokenRule if there is no title, or one of them is too long */
    public EvidenceText {
        title = Text.line(title, "evidence.title-hidden-character");
        impact = Text.lines(impact);
        if (title.isEmpty()) throw new BrokenRule("evidence.without-title");
        if (title.length() > LONGEST_TITLE) throw new BrokenRule("evidence.title-too-long", LONGEST_TITLE);
        if (impact.length() > LONGEST_IMPACT) throw new BrokenRule("evidence.impact-too-long", LONGEST_IMPACT);
    }
}
