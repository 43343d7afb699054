package dev.waymark.mentorship;

/** Command: the two talked about it at that session. The version is the one that was seen. */
public record FinishAgendaItem(AgendaItemId item, int version, SessionId session) {}
