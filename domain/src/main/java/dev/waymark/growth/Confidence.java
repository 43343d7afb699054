package dev.waymark.growth;

/** How sure the owner is to reach the goal in time: 0 for not at all, 10 for certain. */
public record Confidence(int outOfTen) {

    /** What counts while the owner has not said anything yet. */
    public static final Confidence UNSAID = new Confidence(7);

    public Confidence {
        if (outOfTen < 0 || outOfTen > 10)
            throw new IllegalArgumentException("confidence must be 0 to 10, was " + outOfTen);
    }
}
