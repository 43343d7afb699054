package dev.waymark.mentorship;

import java.time.LocalDate;

/**
 * A pairing in a list of the programme.
 *
 * @param on since when it is in its state; of what ends soon, its expected end
 * @param reason of the state; may be empty
 * @param held sessions held within the window, at most the expected ones
 * @param expected sessions that the cadence asks for within the window
 */
public record ProgrammePairing(
        PairingId id, Participant mentor, Participant mentee, LocalDate on, String reason, int held, int expected) {}
