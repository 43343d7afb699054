package dev.waymark.mentorship.matching;

import dev.waymark.career.CompetencyId;
import java.util.Set;

/** One part of why two fit, with what it adds; the points of a pair are the sum. Wishes nobody has are left out. */
public sealed interface Reason {

    /** Weight times per cent. */
    int points();

    /** @param wanted how many the mentee wants; {@code offered} holds those of them that the mentor offers */
    record Competencies(Set<CompetencyId> offered, int wanted, int points) implements Reason {}

    /** @param same whether both work in one product line */
    record Line(boolean same, LineWish wish, int points) implements Reason {}

    /** @param minutes working time in common on the day of the matching */
    record Hours(int minutes, int points) implements Reason {}

    /** @param common the languages both speak */
    record Languages(Set<String> common, int points) implements Reason {}

    /** @param apart how many levels the mentor is above */
    record Levels(int apart, int points) implements Reason {}

    /** @param days how long the mentee has waited */
    record Waiting(int days, int points) implements Reason {}

    /** Another mentor than today; the points are below 0. */
    record Changed(int points) implements Reason {}
}
