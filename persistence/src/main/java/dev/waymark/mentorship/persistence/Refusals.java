package dev.waymark.mentorship.persistence;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import org.postgresql.util.PSQLException;

/** Says in the domain's words what the database refused, by the name of the constraint. */
final class Refusals {

    private static final Map<String, String> RULES = Map.of(
            "pairing_finds_a_free_slot", "mentorship.no-free-slot",
            "pairing_mentor_may_mentor", "mentorship.not-a-mentor",
            "pairing_mentor_is_not_below", "mentorship.level-below",
            "pairing_closes_no_circle", "mentorship.circle",
            "pairing_is_of_people_who_stay", "mentorship.gone",
            "pairing_is_open_once", "mentorship.already-paired",
            "pairing_is_of_two_people", "mentorship.mentors-themself",
            "mentor_capacity_covers_use", "mentorship.slots-below-use",
            "mentor_capacity_is_one_at_a_time", "mentorship.slots-changed-meanwhile");

    private Refusals() {}

    /** Runs a write that reaches the database before it returns. */
    static void translating(String record, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            throw translated(record, e);
        }
    }

    private static RuntimeException translated(String record, RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) return caused(new ChangedMeanwhile(record), refused);
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                var rule = RULES.get(String.valueOf(sql.getServerErrorMessage().getConstraint()));
                if (rule != null) return caused(new BrokenRule(rule), refused);
            }
        }
        return refused;
    }

    private static RuntimeException caused(RuntimeException told, RuntimeException cause) {
        told.initCause(cause);
        return told;
    }
}
