package dev.waymark.growth;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a goal template; time-ordered, assigned by the domain. */
public record TemplateId(UUID value) implements Serializable {

    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
