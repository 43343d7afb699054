package dev.waymark.mentorship;

import dev.waymark.people.PersonId;

/** A pairing took one of the mentor's slots: published within the transaction that writes it. */
public record PairingWritten(PairingId pairing, PersonId mentor, PersonId mentee) {}
