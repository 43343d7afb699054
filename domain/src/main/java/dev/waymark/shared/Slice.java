package dev.waymark.shared;

/**
 * The part of a list that is wanted.
 *
 * @param offset rows to pass over, from 0
 * @param limit rows wanted at most, from 1 to {@value #MOST}
 */
public record Slice(int offset, int limit) {

    public static final int MOST = 1000;

    public Slice {
        if (offset < 0) throw new IllegalArgumentException("offset must not be negative, was " + offset);
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", was " + limit);
    }
}
