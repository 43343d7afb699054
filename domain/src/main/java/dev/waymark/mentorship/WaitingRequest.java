package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import java.time.Instant;
import java.util.Set;

/**
 * A request that waits for the reader's answer.
 *
 * @param message what the mentee writes
 * @param wanted the competencies that the mentee wishes for
 * @param cadence how often the reader likes to meet
 * @param beganAt since when the reader has the word
 * @param deadlineAt when it passes on
 * @param reminded whether the reader has been silent for four days or more
 */
public record WaitingRequest(
        RequestId id,
        Participant mentee,
        String message,
        Set<CompetencyId> wanted,
        Cadence cadence,
        Instant beganAt,
        Instant deadlineAt,
        boolean reminded) {

    public WaitingRequest {
        wanted = Set.copyOf(wanted);
    }
}
