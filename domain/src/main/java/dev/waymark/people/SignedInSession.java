package dev.waymark.people;

import java.time.Instant;

/**
 * A browser in which somebody has signed in.
 *
 * @param lastSeenAt when it last asked for something, exact to a minute; that a page merely stays open does not count
 * @param address the network address from which the person signed in
 */
public record SignedInSession(
        SignedInSessionId id, PersonId person, Instant begunAt, Instant lastSeenAt, String address, Device device) {

    public static SignedInSession begin(
            SignedInSessionId id, PersonId person, Instant at, String address, Device device) {
        return new SignedInSession(id, person, at, at, address, device);
    }
}
