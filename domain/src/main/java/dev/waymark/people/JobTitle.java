package dev.waymark.people;

import dev.waymark.shared.BrokenRule;

/** What a person is called in the organisation: free text, may be empty; what counts is the level. */
public record JobTitle(String text) {

    public static final int LONGEST = 200;

    /** @throws BrokenRule if it is too long */
    public JobTitle {
        text = text.strip();
        if (text.length() > LONGEST) throw new BrokenRule("people.job-title-too-long", LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
