package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import java.util.regex.Pattern;

/** An e-mail address, as it is written; it is also the person's login, whatever the case of its letters. */
public record Email(String address) {

    public static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** @throws BrokenRule if it cannot be an address */
    public Email {
        address = address.strip();
        if (address.isEmpty()) throw new BrokenRule("people.email-missing");
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches())
            throw new BrokenRule("people.email-looks-wrong", address);
    }

    @Override
    public String toString() {
        return address;
    }
}
