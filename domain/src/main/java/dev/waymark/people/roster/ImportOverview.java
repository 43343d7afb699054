package dev.waymark.people.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an import stands.
 *
 * @param size of the file in bytes
 * @param separator the sign between the columns
 * @param headerLine the line of the file with the column names, from 1
 * @param lines records below the header
 * @param task what runs in the background now, null if nothing does
 * @param percent how far the task is
 * @param failure what the last task failed at, a key of the message bundles; null if it went well
 * @param changedMeanwhile whether the plan shown replaces one that was confirmed too late
 * @param undecidedTitles job titles that nobody has decided on
 */
public record ImportOverview(
        ImportId id,
        String fileName,
        int size,
        String charset,
        String separator,
        int headerLine,
        int lines,
        String createdBy,
        Instant createdAt,
        Stage stage,
        @Nullable Task task,
        int percent,
        @Nullable String failure,
        boolean missingLeave,
        boolean changedMeanwhile,
        int undecidedTitles,
        PlanCounts counts) {

    /** The same with its task given up. */
    public ImportOverview interrupted(String why) {
        return new ImportOverview(
                id,
                fileName,
                size,
                charset,
                separator,
                headerLine,
                lines,
                createdBy,
                createdAt,
                stage,
                null,
                0,
                why,
                missingLeave,
                changedMeanwhile,
                undecidedTitles,
                counts);
    }

    /** What is to be done next. */
    public enum Stage {
        COLUMNS,
        TITLES,
        PREVIEW,
        DONE
    }

    /** What can run in the background. */
    public enum Task {
        PLANNING,
        WRITING
    }
}
