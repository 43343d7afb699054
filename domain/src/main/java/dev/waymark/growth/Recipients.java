package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whom a template is given, of those whom the giver reaches: a mentor the own mentees of now, a lead everybody here. */
public sealed interface Recipients {

    /** The most people of one giving. */
    int MOST = 1000;

    record Chosen(Set<PersonId> people) implements Recipients {
        public Chosen {
            people = Set.copyOf(people);
        }
    }

    /**
     * @param level the level of today; null for every one
     * @param line the product line of today; null for every one
     */
    record Everybody(@Nullable LevelId level, @Nullable ProductLineId line) implements Recipients {}
}
