package dev.waymark.career;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a competency, the same in every version of the framework; time-ordered, assigned by the domain. */
public record CompetencyId(UUID value) implements Serializable {

    public static CompetencyId next() {
        return new CompetencyId(Ids.next());
    }

    public static CompetencyId of(String text) {
        return new CompetencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
