package dev.waymark.mentorship;

import dev.waymark.people.PersonRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentee's own request, as the mentee reads it. */
public record OwnRequest(
        RequestId id,
        String message,
        RequestState state,
        Instant askedAt,
        @Nullable Instant closedAt,
        List<Asked> asked) {

    public OwnRequest {
        asked = List.copyOf(asked);
    }

    /**
     * One of the mentors.
     *
     * @param deadlineAt until when the mentor has the word; null before
     * @param endedAt when the mentor's turn was over; null before
     * @param reason of declining; empty otherwise
     */
    public record Asked(
            PersonRef mentor,
            TurnState state,
            @Nullable Instant deadlineAt,
            @Nullable Instant endedAt,
            String reason) {}
}
