package dev.waymark.people;

import dev.waymark.shared.BrokenRule;

/** A person's whole name, as the person writes it. */
public record PersonName(String text) {

    public static final int LONGEST = 200;

    /** @throws BrokenRule if there is none, or it is too long */
    public PersonName {
        text = text.strip();
        if (text.isEmpty()) throw new BrokenRule("people.name-missing");
        if (text.length() > LONGEST) throw new BrokenRule("people.name-too-long", LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
