package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running pairing as the two of it see it today: what they agreed, when they met and meet, and what is still to do.
 *
 * @param version what a decision on this pairing repeats
 * @param state active or on hold
 * @param since the first day of the state
 * @param begunOn the first day on which it ran
 * @param focus names of the competencies to grow
 * @param expectedEnd the last day it is meant to run; null for open-ended
 * @param last the last session that was held; null if there was none
 * @param next the next session that is planned or proposed; null if there is none
 * @param actions agreed, neither done nor dropped; the ones due first
 */
public record PairingGlance(
        PairingId id,
        int version,
        PairingState state,
        LocalDate since,
        LocalDate begunOn,
        Cadence cadence,
        List<String> focus,
        @Nullable LocalDate expectedEnd,
        @Nullable Held last,
        @Nullable Next next,
        List<Action> actions) {

    public PairingGlance {
        focus = List.copyOf(focus);
        actions = List.copyOf(actions);
    }

    /** @param noted whether the two have shared notes of it */
    public record Held(SessionId session, LocalDate on, boolean noted) {}

    /** @param proposed whether the time still waits for an answer */
    public record Next(SessionId session, Instant startsAt, boolean proposed) {}

    /** Something that one of the two said they would do. */
    public record Action(String text, PersonId owner, String ownerName, LocalDate dueOn) {

        /** Whether its day has gone by. */
        public boolean isLate(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    public PairingHealth health(LocalDate today) {
        return PairingHealth.of(state, since, last == null ? null : last.on(), cadence, today);
    }

    /** The day from which the two have not met: the last session, or the start of the state where that is later. */
    LocalDate quietSince() {
        return last != null && last.on().isAfter(since) ? last.on() : since;
    }
}
