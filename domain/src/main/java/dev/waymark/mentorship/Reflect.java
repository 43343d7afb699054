package dev.waymark.mentorship;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;

/**
 * Command: look back on a completed pairing, or say it in other words.
 *
 * @param version the version that was seen; 0 for the first words
 */
public record Reflect(PairingId pairing, int version, String text) {

    /** @throws BrokenRule if nothing is said, or more than {@value Reflection#LONGEST} characters */
    public Reflect {
        text = Text.lines(text);
        if (text.isEmpty()) throw new BrokenRule("following.reflection-is-empty");
        if (text.length() > Reflection.LONGEST)
            throw new BrokenRule("following.reflection-too-long", Reflection.LONGEST);
    }
}
