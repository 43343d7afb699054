package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/** A person's whole name, as the person writes it. */
public record PersonName(String text) {

    public static final int LONGEST = 200;

    /** @throws BrokenRule if there is none, it is too long, or holds a character that nobody sees */
    public PersonName {
        text = Text.line(text, "people.name-hidden-character");
        if (text.isEmpty()) throw new BrokenRule("people.name-missing");
        if (text.length() > LONGEST) throw new BrokenRule("people.name-too-long", LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
