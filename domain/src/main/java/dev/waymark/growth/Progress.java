package dev.waymark.growth;

/** How far a goal has come, in percent. */
public record Progress(int percent) {

    public static final Progress NONE = new Progress(0);

    public static final Progress COMPLETE = new Progress(100);

    public Progress {
        if (percent < 0 || percent > 100)
            throw new IllegalArgumentException("percent must be 0 to 100, was " + percent);
    }
}
