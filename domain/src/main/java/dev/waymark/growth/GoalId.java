package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a growth goal; time-ordered, assigned by the domain. */
public record GoalId(UUID value) implements Serializable {

    public static GoalId next() {
        return new GoalId(Ids.next());
    }

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
