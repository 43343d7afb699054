package dev.waymark.growth;

/** How many goals somebody has in each part. */
public record GoalCounts(int active, int drafts, int closed) {

    public int of(GoalShelf shelf) {
        return switch (shelf) {
            case ACTIVE -> active;
            case DRAFTS -> drafts;
            case CLOSED -> closed;
            case ALL -> active + drafts + closed;
        };
    }
}
