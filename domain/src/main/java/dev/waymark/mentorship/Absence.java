package dev.waymark.mentorship;

import java.time.LocalDate;

/**
 * Days on which a mentor takes nobody new; open pairings go on.
 *
 * @param validTo the first day on which the mentor takes somebody again
 */
record Absence(LocalDate validFrom, LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.isAfter(day);
    }
}
