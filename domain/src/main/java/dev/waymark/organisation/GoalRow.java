package dev.waymark.organisation;

import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalId;
import java.time.LocalDate;

/**
 * An active goal in a list.
 *
 * @param rung the owner's level
 * @param progress in percent
 * @param pace the share of its time that has passed, in whole percent
 * @param heardOn the day of the last check-in, or of the activation
 */
public record GoalRow(
        GoalId id,
        PersonRef owner,
        Rung rung,
        String title,
        LocalDate targetOn,
        int progress,
        int pace,
        LocalDate heardOn,
        GoalHealth health) {}
