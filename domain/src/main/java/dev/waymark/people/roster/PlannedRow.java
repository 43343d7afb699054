package dev.waymark.people.roster;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one person, complete: what is shown, and what is written.
 *
 * @param position the place in the plan, from 0: the file's order, then the people who are not in the file
 * @param line the line of the file, 0 for people who are not in it
 * @param person an existing or a new person; null where the row is not imported and matches nobody
 * @param level the level in the end, with {@code levelName} as the framework names it
 * @param levelChanges whether an existing person comes to another level, on {@code levelFrom}
 * @param personWritten whether the person's own fields change
 * @param writes what happens to placements and level assignments
 */
public record PlannedRow(
        int position,
        int line,
        RowOutcome outcome,
        @Nullable PersonId person,
        String name,
        String email,
        @Nullable String externalId,
        String jobTitle,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable LevelId level,
        String levelName,
        @Nullable LocalDate levelFrom,
        boolean levelChanges,
        String lineName,
        boolean personWritten,
        Writes writes,
        List<FieldChange> changes) {

    /** The periods that are opened and closed. */
    public record Writes(
            @Nullable NewPlace newPlace,
            @Nullable Closing closePlace,
            @Nullable NewLevel newLevel,
            @Nullable Closing closeLevel,
            @Nullable Closing closeBefore) {

        static final Writes NONE = new Writes(null, null, null, null, null);

        boolean any() {
            return newPlace != null
                    || closePlace != null
                    || newLevel != null
                    || closeLevel != null
                    || closeBefore != null;
        }
    }

    /** A placement to open. */
    public record NewPlace(
            UUID id,
            @Nullable ProductLineId line,
            String newLineName,
            @Nullable PersonId manager,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A level assignment to open. */
    public record NewLevel(
            UUID id,
            LevelId level,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    /** A period whose end is set, or taken away where {@code on} is null. */
    public record Closing(UUID id, @Nullable LocalDate on) {}
}
