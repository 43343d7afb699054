package dev.waymark.growth;

/**
 * A rating with the words that go with it, as a finished assessment holds it.
 *
 * @param note may be empty
 */
public record Judgement(Rating rating, String note) {}
