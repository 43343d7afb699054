package dev.waymark.mentorship.matching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When somebody works, on their own clock; {@code to} at or before {@code from} lies on the next day. */
public record WorkingHours(LocalTime from, LocalTime to, ZoneId zone) {

    static final int DAY = 24 * 60;

    /** The first minute on {@code day}, counted from its midnight in UTC; below 0 for the evening before. */
    int begin(LocalDate day) {
        var offset = zone.getRules().getOffset(day.atTime(12, 0));
        return from.toSecondOfDay() / 60 - offset.getTotalSeconds() / 60;
    }

    /** How long the working day is, in minutes. */
    int length() {
        var minutes = to.toSecondOfDay() / 60 - from.toSecondOfDay() / 60;
        return minutes > 0 ? minutes : minutes + DAY;
    }
}
