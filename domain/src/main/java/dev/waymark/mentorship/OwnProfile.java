package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.people.PersonRef;
import java.util.List;
import java.util.Set;

/**
 * Somebody's own profile, as its page shows it.
 *
 * @param said whether anything has been said yet
 * @param version of {@code content}, to repeat when it is kept
 * @param neverWith the people on the never-with list, by name
 * @param suggested competencies in which the newest own assessment shows gaps towards the next level
 * @param mayMentor whether the level allows mentoring
 * @param slots how many mentees the person takes at once now
 * @param ownSlots whether that was set, rather than the level's number
 * @param used how many of the slots are taken
 */
public record OwnProfile(
        boolean said,
        int version,
        ProfileContent content,
        List<PersonRef> neverWith,
        Set<CompetencyId> suggested,
        boolean mayMentor,
        int slots,
        boolean ownSlots,
        int used) {

    public OwnProfile {
        neverWith = List.copyOf(neverWith);
        suggested = Set.copyOf(suggested);
    }
}
