package dev.waymark.mentorship;

/** Command: put something on the agenda; doing so again with the same id changes nothing. */
public record AddAgendaItem(AgendaItemId id, PairingId pairing, String text) {}
