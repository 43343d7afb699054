package dev.waymark.mentorship;

import java.time.LocalDate;

/**
 * Somebody who needs a mentor and has none: the level is below those that lead, and no pairing is active or on hold.
 *
 * @param since the later of joining and the end of the last pairing
 * @param lastMentor who it was with, empty if there was none
 * @param proposedMentor who is proposed, empty if nobody is
 */
public record WaitingRow(Participant person, LocalDate since, String lastMentor, String proposedMentor) {}
