package dev.waymark.people.roster;

import dev.waymark.career.LevelId;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as an import finds them in the organisation.
 *
 * @param place the newest placement, null if there never was one
 * @param holding the newest level assignment, null if there never was one
 * @param before the assignment before that one
 */
public record RosterPerson(
        PersonId id,
        @Nullable String externalId,
        String name,
        String email,
        String jobTitle,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable Place place,
        @Nullable Holding holding,
        @Nullable Before before) {

    /** Where a person is placed; half-open, {@code to} null while it lasts. */
    public record Place(
            UUID id,
            @Nullable ProductLineId line,
            @Nullable PersonId manager,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A level held; half-open, {@code to} null while it lasts. */
    public record Holding(
            UUID id,
            LevelId level,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The period of the level held before. */
    public record Before(UUID id, LocalDate from, LocalDate to) {}

    /** Whether the person belongs to the organisation on a day: has a level and has not left. */
    boolean belongsOn(LocalDate day) {
        return (leftOn == null || leftOn.isAfter(day))
                && holding != null
                && (holding.to() == null || holding.to().isAfter(day));
    }
}
