package dev.waymark.mentorship;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link MentorshipRequest}; time-ordered, assigned by the domain. */
public record RequestId(UUID value) implements Serializable {

    public static RequestId next() {
        return new RequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
