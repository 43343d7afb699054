package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.LocalDate;

/** Command: agree at a session who does what by when; doing so again with the same id changes nothing. */
public record AgreeAction(ActionId id, SessionId session, PersonId owner, String text, LocalDate dueOn) {}
