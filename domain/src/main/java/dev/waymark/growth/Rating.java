package dev.waymark.growth;

/** How far somebody carries a responsibility, in rising order. */
public enum Rating {
    NOT_YET,
    LEARNING,
    DOING,
    LEADING;

    /** Whether it is more than learning. */
    public boolean isCarried() {
        return compareTo(DOING) >= 0;
    }
}
