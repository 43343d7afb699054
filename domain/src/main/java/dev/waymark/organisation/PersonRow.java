package dev.waymark.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param line the product line; null without one
 * @param levelSince the first day on the level
 * @param since the day that the list is about: waiting since, last heard of; the level's first day in other lists
 * @param freeSlots mentees that the person could still take; 0 in lists that are not about it
 */
public record PersonRow(
        PersonRef person,
        Rung rung,
        String jobTitle,
        @Nullable String line,
        LocalDate levelSince,
        LocalDate since,
        int freeSlots) {}
