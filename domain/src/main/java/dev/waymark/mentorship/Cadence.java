package dev.waymark.mentorship;

/**
 * How often the two of a pairing mean to meet.
 *
 * @param days days from one session to the next, 1 to {@value #MOST}
 */
public record Cadence(int days) {

    public static final int MOST = 180;

    /** What a pairing starts with unless somebody says otherwise: every other week. */
    public static final Cadence USUAL = new Cadence(14);

    public Cadence {
        if (days < 1 || days > MOST)
            throw new IllegalArgumentException("cadence must be 1 to " + MOST + " days, was " + days);
    }
}
