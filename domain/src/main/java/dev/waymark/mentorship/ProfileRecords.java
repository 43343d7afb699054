package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.util.List;
import java.util.Set;

/** Read models around a profile, straight from the rows. */
public interface ProfileRecords {

    /** The competencies of the next level's responsibilities that the newest own assessment does not see carried. */
    Set<CompetencyId> gaps(PersonId person);

    /** The people of the person's never-with list, by name. */
    List<PersonRef> neverWith(PersonId person);

    /** Whether the person has slots of their own, other than the level's number. */
    boolean hasOwnSlots(PersonId person);
}
