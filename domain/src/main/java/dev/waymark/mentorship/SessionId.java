package dev.waymark.mentorship;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a mentorship session; time-ordered, assigned by the domain. */
public record SessionId(UUID value) implements Serializable {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
