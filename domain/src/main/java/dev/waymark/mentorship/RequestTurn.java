package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the mentors of a request.
 *
 * @param beganAt when the mentor got the word; null before
 * @param deadlineAt when it passes on
 * @param remindedAt when the mentor was reminded; null before
 * @param endedAt when the mentor's turn was over; null before
 * @param reason of declining; empty otherwise
 */
public record RequestTurn(
        PersonId mentor,
        TurnState state,
        @Nullable Instant beganAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt,
        String reason) {

    static RequestTurn queued(PersonId mentor) {
        return new RequestTurn(mentor, TurnState.QUEUED, null, null, null, null, "");
    }

    RequestTurn asked(Instant at) {
        return new RequestTurn(mentor, TurnState.ASKED, at, at.plus(MentorshipRequest.TIME_TO_ANSWER), null, null, "");
    }

    RequestTurn reminded(Instant at) {
        return new RequestTurn(mentor, state, beganAt, deadlineAt, at, endedAt, reason);
    }

    RequestTurn ended(TurnState as, Instant at, String why) {
        return new RequestTurn(mentor, as, beganAt, deadlineAt, remindedAt, at, why);
    }
}
