package dev.waymark.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in or may come to.
 *
 * @param leftOn the first day on which the person no longer belongs to the organisation
 */
public record AccountHolder(
        PersonId id, String name, String email, @Nullable LocalDate leftOn) {

    public boolean hasLeft(LocalDate today) {
        return leftOn != null && !leftOn.isAfter(today);
    }
}
