package dev.waymark.mentorship;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an {@link AgreedAction}; time-ordered, assigned by the domain. */
public record ActionId(UUID value) implements Serializable {

    public static ActionId next() {
        return new ActionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
