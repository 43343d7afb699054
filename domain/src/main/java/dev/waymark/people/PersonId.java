package dev.waymark.people;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a person; time-ordered, assigned by the domain. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
