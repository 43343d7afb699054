package dev.waymark.mentorship;

/**
 * What the reader's language and address bar add to an invitation.
 *
 * @param summary what the calendar shows
 * @param page the address of the session's page; empty if it is not known
 */
public record InvitationWords(String summary, String page) {}
