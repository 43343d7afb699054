package dev.waymark.career;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one version of the career framework; time-ordered, assigned by the domain. */
public record FrameworkId(UUID value) implements Serializable {

    public static FrameworkId next() {
        return new FrameworkId(Ids.next());
    }

    public static FrameworkId of(String text) {
        return new FrameworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
