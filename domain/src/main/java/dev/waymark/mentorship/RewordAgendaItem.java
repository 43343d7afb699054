package dev.waymark.mentorship;

/** Command: word an own unfinished item anew. The version is the one that was seen. */
public record RewordAgendaItem(AgendaItemId item, int version, String text) {}
