package dev.waymark.growth.persistence;

import dev.waymark.people.Actor;
import java.util.Map;

/** {@link dev.waymark.growth.GrowthAccess} as conditions of SQL, with the actor's named parameters. */
final class Sight {

    private static final String MENTORS = """
            %s in (select pairing.mentee_id from pairing
                    where pairing.mentor_id = :actor and pairing.state in ('ACTIVE', 'ON_HOLD'))""";

    private Sight() {}

    /**
     * Rows whose goal, or evidence on its own, the actor may see.
     *
     * @param owner the column with the owner's id
     * @param visibility the column with the visibility
     */
    static String sees(String owner, String visibility) {
        return """
               (%1$s = :actor
                or %2$s = 'EVERYONE' and :contributes
                or %2$s = 'MENTOR_AND_LEADS' and (:leads or %3$s))""".formatted(owner, visibility, MENTORS.formatted(owner));
    }

    /** Rows whose person's assessments and readiness the actor may see. */
    static String seesJourney(String person) {
        return "(%1$s = :actor or :leads or %2$s)".formatted(person, MENTORS.formatted(person));
    }

    /** The parameters that the conditions name. */
    static Map<String, Object> of(Actor actor) {
        return Map.of("actor", actor.id().value(), "contributes", actor.contributes(), "leads", actor.leads());
    }
}
