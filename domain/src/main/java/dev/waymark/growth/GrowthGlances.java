package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** How several people stand at once; two statements, however many they are. */
public interface GrowthGlances {

    /**
     * A glance at each of the people, today.
     *
     * @return by person; {@link GrowthGlance#NOTHING} where there is nothing that the reader may see
     * @see GrowthAccess
     */
    Map<PersonId, GrowthGlance> of(Set<PersonId> people, Actor reader, LocalDate today);
}
