package dev.waymark.people;

import java.time.Instant;

/**
 * What a person signs in with. A session is stored with {@code passwordChangedAt}, so that a new password ends every
 * one that was begun with the old one.
 *
 * @param passwordHash as Argon2 writes it, with its parameters
 * @param administrator whether the administrator grant is given
 * @param version counts the changes
 */
public record Account(
        PersonId person, String passwordHash, boolean administrator, Instant passwordChangedAt, int version) {

    public static Account open(PersonId person, String passwordHash, Instant at) {
        return new Account(person, passwordHash, false, at, 0);
    }

    public Account withPassword(String hash, Instant at) {
        return new Account(person, hash, administrator, at, version);
    }

    public Account asAdministrator(boolean granted) {
        return new Account(person, passwordHash, granted, passwordChangedAt, version);
    }

    @Override
    public String toString() {
        return "Account of " + person;
    }
}
