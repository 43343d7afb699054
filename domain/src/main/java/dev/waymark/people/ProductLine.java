package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/** A product line that people are placed in. */
public record ProductLine(ProductLineId id, String name) {

    public static final int LONGEST = 100;

    /**
     * A name as it is kept.
     *
     * @throws BrokenRule if it is too long, or holds a character that nobody sees
     */
    public static String named(String typed) {
        var name = Text.line(typed, "people.line-hidden-character");
        if (name.length() > LONGEST) throw new BrokenRule("people.line-too-long", LONGEST);
        return name;
    }
}
