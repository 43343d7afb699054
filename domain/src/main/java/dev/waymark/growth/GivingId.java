package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one act of giving a template to people; time-ordered, assigned by the domain. */
public record GivingId(UUID value) implements Serializable {

    public static GivingId next() {
        return new GivingId(Ids.next());
    }

    public static GivingId of(String text) {
        return new GivingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
