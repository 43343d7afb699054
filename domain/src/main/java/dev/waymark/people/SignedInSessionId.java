package dev.waymark.people;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a session that somebody has signed in to. Random, and unrelated to the browser's cookie. */
public record SignedInSessionId(UUID value) implements Serializable {

    public static SignedInSessionId next() {
        return new SignedInSessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
