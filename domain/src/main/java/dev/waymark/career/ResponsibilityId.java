package dev.waymark.career;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a responsibility, the same in every version of the framework; time-ordered, assigned by the domain. */
public record ResponsibilityId(UUID value) implements Serializable {

    public static ResponsibilityId next() {
        return new ResponsibilityId(Ids.next());
    }

    public static ResponsibilityId of(String text) {
        return new ResponsibilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
