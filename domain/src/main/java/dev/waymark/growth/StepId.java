package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a step of a goal; time-ordered, assigned by whoever adds it. */
public record StepId(UUID value) implements Serializable {

    public static StepId next() {
        return new StepId(Ids.next());
    }

    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
