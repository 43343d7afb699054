package dev.waymark.people;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.util.regex.Pattern;

/** An e-mail address, as it is written; it is also the person's login, whatever the case of its letters. */
public record Email(String address) {

    public static final int LONGEST = 254;

    private static final String ERASED_AT = "@erased.invalid";

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** @throws BrokenRule if it cannot be an address, or holds a character that nobody sees */
    public Email {
        address = Text.code(address, "people.email-hidden-character");
        if (address.isEmpty()) throw new BrokenRule("people.email-missing");
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches())
            throw new BrokenRule("people.email-looks-wrong", address);
    }

    /** In place of the address of somebody who was erased; the domain can never exist (RFC 2606). */
    public static Email ofErased(PersonId person) {
        return new Email(person.value() + ERASED_AT);
    }

    /** Whether both are one login. */
    public boolean isSameAs(Email other) {
        return address.equalsIgnoreCase(other.address);
    }

    public boolean isErased() {
        return address.endsWith(ERASED_AT);
    }

    @Override
    public String toString() {
        return address;
    }
}
