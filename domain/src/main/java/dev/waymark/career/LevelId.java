package dev.waymark.career;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a level, the same in every version of the framework; time-ordered, assigned by the domain. */
public record LevelId(UUID value) implements Serializable {

    public static LevelId next() {
        return new LevelId(Ids.next());
    }

    public static LevelId of(String text) {
        return new LevelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
