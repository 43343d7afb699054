package dev.waymark.mentorship;

/**
 * How many rows each list of the board has under one filter.
 *
 * @param mentors people who may mentor, or still do
 * @param freeSlots free slots of these mentors
 * @param pairings pairings in the states asked for
 * @param withoutMentor people who need a mentor and have none
 */
public record BoardCounts(int mentors, int freeSlots, int pairings, int withoutMentor) {}
