package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list. Somebody who does not keep people's records gets name and level only; the rest is empty then.
 *
 * @param level the level today; null for somebody outside the career map
 * @param levelSince since when the level is held without a break
 * @param line the product line's name
 * @param mentors who mentors this person, in pairings that are active or on hold
 * @param mentees how many this person mentors
 * @param leftOn null for somebody who is here
 */
public record PersonRow(
        PersonId id,
        String name,
        String email,
        String jobTitle,
        @Nullable LevelId level,
        @Nullable LocalDate levelSince,
        @Nullable String line,
        @Nullable PersonRef manager,
        List<PersonRef> mentors,
        int mentees,
        @Nullable LocalDate leftOn) {

    /** What everybody may know of everybody. */
    public PersonRow nameAndLevel() {
        return new PersonRow(id, name, "", "", level, null, null, null, List.of(), 0, leftOn);
    }
}
