package dev.waymark.people.roster;

import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the preview.
 *
 * @param line the line of the file, 0 for people who are not in it
 * @param levelFrom since when the level is or will be held
 */
public record ImportRow(
        int position,
        int line,
        RowOutcome outcome,
        @Nullable PersonId person,
        String name,
        String email,
        String jobTitle,
        String productLine,
        String level,
        @Nullable LocalDate levelFrom,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        List<FieldChange> changes) {}
