package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a check-in; time-ordered, assigned by the domain. */
public record CheckInId(UUID value) implements Serializable {

    public static CheckInId next() {
        return new CheckInId(Ids.next());
    }

    public static CheckInId of(String text) {
        return new CheckInId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
