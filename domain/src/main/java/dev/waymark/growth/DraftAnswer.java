package dev.waymark.growth;

import org.jspecify.annotations.Nullable;

/**
 * What has been answered so far about one responsibility.
 *
 * @param rating null while it is open
 * @param revision how often it was answered; the next answer names the one it has seen
 */
public record DraftAnswer(@Nullable Rating rating, String note, int revision) {

    static final DraftAnswer OPEN = new DraftAnswer(null, "", 0);

    /** Whether nothing was said yet. */
    public boolean isUntouched() {
        return rating == null && note.isEmpty();
    }

    boolean says(@Nullable Rating other, String words) {
        return rating == other && note.equals(words);
    }
}
