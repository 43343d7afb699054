package dev.waymark.organisation;

/** So many of so many. */
public record Share(int count, int of) {

    public Share {
        if (count < 0 || count > of) throw new IllegalArgumentException(count + " of " + of);
    }

    /** Those that are not counted. */
    public int rest() {
        return of - count;
    }
}
