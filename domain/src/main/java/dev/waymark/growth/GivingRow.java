package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A giving in the list. What is counted of its goals is what the reader may see.
 *
 * @param people how many were given the template
 * @param drafts how many of its goals are still drafts
 * @param begun how many were activated since
 * @param undoneAt null while it was not undone
 * @param takenBack how many drafts went when it was undone; 0 while it was not
 */
public record GivingRow(
        GivingId id,
        String template,
        PersonRef by,
        Instant givenAt,
        int people,
        int drafts,
        int begun,
        @Nullable Instant undoneAt,
        int takenBack) {

    public Optional<Giving.Undone> undone() {
        return undoneAt == null ? Optional.empty() : Optional.of(new Giving.Undone(takenBack, people - takenBack));
    }
}
