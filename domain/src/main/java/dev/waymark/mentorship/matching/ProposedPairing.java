package dev.waymark.mentorship.matching;

import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Participant;
import java.time.LocalDate;
import java.util.List;

/**
 * A pairing that awaits its mentor's answer.
 *
 * @param version what the answer repeats
 * @param by who proposed it
 * @param focus the competencies to grow, by their names
 */
public record ProposedPairing(
        PairingId id, int version, Participant mentee, String by, LocalDate since, List<String> focus) {

    public ProposedPairing {
        focus = List.copyOf(focus);
    }
}
