package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the mentorship board is wanted. A pairing counts for the product line of its mentee.
 *
 * @param day as of the end of which day
 * @param text part of a name, an e-mail or a job title; of a pairing, either of the two; empty for all
 * @param line only this product line; null for all
 * @param states of pairings
 * @param health only pairings in this health; null for all
 * @param mentor only this mentor and their pairings; null for all
 * @param onlyFree only mentors with a free slot
 */
public record BoardFilter(
        LocalDate day,
        String text,
        @Nullable ProductLineId line,
        Set<PairingState> states,
        @Nullable PairingHealth health,
        @Nullable PersonId mentor,
        boolean onlyFree) {

    /** What a search takes; more is cut off. */
    public static final int LONGEST_TEXT = 100;

    /** The states of a pairing that runs or is about to. */
    public static final Set<PairingState> OPEN =
            Set.of(PairingState.PROPOSED, PairingState.ACTIVE, PairingState.ON_HOLD);

    public static final Set<PairingState> EVERY = Set.copyOf(EnumSet.allOf(PairingState.class));

    public BoardFilter {
        text = Text.plain(text, LONGEST_TEXT);
        states = Set.copyOf(states);
        if (states.isEmpty()) throw new IllegalArgumentException("at least one state is needed");
    }

    /** Everything that is open on the day. */
    public static BoardFilter on(LocalDate day) {
        return new BoardFilter(day, "", null, OPEN, null, null, false);
    }

    public BoardFilter withText(String newText) {
        return new BoardFilter(day, newText, line, states, health, mentor, onlyFree);
    }

    public BoardFilter withLine(@Nullable ProductLineId newLine) {
        return new BoardFilter(day, text, newLine, states, health, mentor, onlyFree);
    }

    public BoardFilter withStates(Set<PairingState> newStates) {
        return new BoardFilter(day, text, line, newStates, health, mentor, onlyFree);
    }

    public BoardFilter withHealth(@Nullable PairingHealth newHealth) {
        return new BoardFilter(day, text, line, states, newHealth, mentor, onlyFree);
    }

    public BoardFilter withMentor(@Nullable PersonId newMentor) {
        return new BoardFilter(day, text, line, states, health, newMentor, onlyFree);
    }

    public BoardFilter withOnlyFree(boolean free) {
        return new BoardFilter(day, text, line, states, health, mentor, free);
    }
}
