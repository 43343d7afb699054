package dev.waymark.mentorship.ui;

import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.PairingState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a lead can decide about a pairing. */
enum Verb {
    ACTIVATE(EnumSet.of(PairingState.PROPOSED)),
    HOLD(EnumSet.of(PairingState.ACTIVE)),
    RESUME(EnumSet.of(PairingState.ON_HOLD)),
    COMPLETE(EnumSet.of(PairingState.ACTIVE, PairingState.ON_HOLD)),
    END_EARLY(EnumSet.of(PairingState.PROPOSED, PairingState.ACTIVE, PairingState.ON_HOLD));

    private final Set<PairingState> from;

    Verb(Set<PairingState> from) {
        this.from = from;
    }

    static List<Verb> possibleIn(PairingState state) {
        return Stream.of(values()).filter(verb -> verb.from.contains(state)).toList();
    }

    /** The verb that takes this one back, where there is one. */
    Optional<Verb> undo() {
        return switch (this) {
            case HOLD -> Optional.of(RESUME);
            case RESUME -> Optional.of(HOLD);
            case ACTIVATE, COMPLETE, END_EARLY -> Optional.empty();
        };
    }

    boolean closes() {
        return this == COMPLETE || this == END_EARLY;
    }

    boolean needsReason() {
        return this == END_EARLY;
    }

    int on(MentorshipPlanning planning, DecideOnPairing command) {
        return switch (this) {
            case ACTIVATE -> planning.activate(command);
            case HOLD -> planning.hold(command);
            case RESUME -> planning.resume(command);
            case COMPLETE -> planning.complete(command);
            case END_EARLY -> planning.endEarly(command);
        };
    }
}
