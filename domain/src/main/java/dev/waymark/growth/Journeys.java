package dev.waymark.growth;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Use case: people see where they stand and what lies ahead; whoever mentors them now, and leads, see it too.
 *
 * @see GrowthAccess#seesJourney
 */
public interface Journeys {

    /**
     * A person's journey today.
     *
     * @param towards the level whose responsibilities to list; null for the next one, or the own one at the top
     * @throws dev.waymark.shared.NotFound if there is no such person or level, or the actor may not see the journey
     */
    Journey journey(PersonId person, @Nullable LevelId towards);

    /** Whether the actor may see the person's journey. */
    boolean isOpen(PersonId person);
}
