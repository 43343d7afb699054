package dev.waymark.mentorship;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an {@link AgendaItem}; time-ordered, assigned by the domain. */
public record AgendaItemId(UUID value) implements Serializable {

    public static AgendaItemId next() {
        return new AgendaItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
