package dev.waymark.mentorship;

import dev.waymark.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a pairing; time-ordered, assigned by the domain. */
public record PairingId(UUID value) implements Serializable {

    public static PairingId next() {
        return new PairingId(Ids.next());
    }

    public static PairingId of(String text) {
        return new PairingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
