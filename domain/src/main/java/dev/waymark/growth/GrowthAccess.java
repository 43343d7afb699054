package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotAllowed;

/**
 * Who may see and do what with a person's goals, evidence and assessments. An administrator without a level sees none of
 * it. What somebody may not see does not exist for them: services answer {@link dev.waymark.shared.NotFound}. Lists follow
 * the same rule in SQL ({@code Sight} in persistence).
 *
 * @see "docs/decisions/0016-who-sees-growth.md"
 */
public final class GrowthAccess {

    private GrowthAccess() {}

    /**
     * Whether the actor sees a goal, or evidence that stands on its own; whoever sees it may comment.
     *
     * @param mentors whether the actor mentors the owner now ({@link dev.waymark.people.Mentoring}); a former mentor does
     *     not
     */
    public static boolean sees(Actor actor, PersonId owner, Visibility visibility, boolean mentors) {
        if (actor.id().equals(owner)) return true;
        return switch (visibility) {
            case ONLY_ME -> false;
            case MENTOR_AND_LEADS -> mentors || actor.leads();
            case EVERYONE -> actor.contributes();
        };
    }

    /** Whether the actor sees a person's assessments and readiness: the person, who mentors the person now, and leads. */
    public static boolean seesJourney(Actor actor, PersonId person, boolean mentors) {
        return actor.id().equals(person) || mentors || actor.leads();
    }

    /** Whether the actor rates how far somebody else carries a responsibility. */
    public static boolean rates(Actor actor, PersonId person, boolean mentors) {
        return !actor.id().equals(person) && (mentors || actor.leads());
    }

    /** @throws NotAllowed unless the record is the actor's own */
    public static void requireOwner(Actor actor, PersonId owner) {
        if (!actor.id().equals(owner)) throw new NotAllowed("not the owner");
    }
}
