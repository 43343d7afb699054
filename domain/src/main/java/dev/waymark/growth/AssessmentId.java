package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an assessment from its draft on; time-ordered, assigned by the domain. */
public record AssessmentId(UUID value) implements Serializable {

    public static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
