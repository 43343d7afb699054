package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/** What a person is called in the organisation: free text, may be empty; what counts is the level. */
public record JobTitle(String text) {

    public static final int LONGEST = 200;

    /** @throws BrokenRule if it is too long, or holds a character that nobody sees */
    public JobTitle {
        text = Text.line(text, "people.job-title-hidden-character");
        if (text.length() > LONGEST) throw new BrokenRule("people.job-title-too-long", LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
