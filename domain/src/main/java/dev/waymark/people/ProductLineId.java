package dev.waymark.people;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a product line; time-ordered, assigned by the domain. */
public record ProductLineId(UUID value) implements Serializable {

    public static ProductLineId next() {
        return new ProductLineId(Ids.next());
    }

    public static ProductLineId of(String text) {
        return new ProductLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
