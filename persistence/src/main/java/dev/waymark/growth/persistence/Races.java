package dev.waymark.growth.persistence;

import dev.waymark.shared.ChangedMeanwhile;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** Says in the domain's words that another transaction was faster, by the version or by a constraint's name. */
final class Races {

    /** What two writers of one record break where the version would have told a moment later. */
    private static final Set<String> LOST = Set.of(
            "goal_pkey",
            "goal_phase_current",
            "goal_phase_is_one_at_a_time",
            "goal_step_pkey",
            "goal_step_position_is_unique",
            "check_in_pkey",
            "check_in_is_corrected_once");

    private Races() {}

    /** Runs a write that reaches the database before it returns. */
    static void told(String record, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException refused) {
            if (!isLost(refused)) throw refused;
            var lost = new ChangedMeanwhile(record);
            lost.initCause(refused);
            throw lost;
        }
    }

    private static boolean isLost(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) return true;
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null)
                return LOST.contains(String.valueOf(sql.getServerErrorMessage().getConstraint()));
        }
        return false;
    }
}
