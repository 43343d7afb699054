package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a person. Those who may know the name and the level only get an empty history with the
 * current level alone, without saying since when.
 *
 * @param whole whether the reader sees everything
 * @param version to be repeated by commands
 * @param levels newest first, the void ones too
 * @param placements newest first, without void ones
 * @param reports the first who report to this person today, by name
 * @param reportCount how many report to this person today
 */
public record PersonProfile(
        PersonId id,
        boolean whole,
        int version,
        String name,
        String email,
        String jobTitle,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable LevelId level,
        List<HeldLevel> levels,
        List<Place> placements,
        List<PersonRef> reports,
        int reportCount,
        List<Relation> mentors,
        List<Relation> mentees) {

    /** How many reports a profile names at most. */
    public static final int MOST_REPORTS = 100;

    /** A stretch of days on a level, and why; {@code to} is the first day after it, null while it lasts. */
    public record HeldLevel(
            UUID id,
            LevelId level,
            LocalDate from,
            @Nullable LocalDate to,
            AssignmentReason reason,
            String note,
            @Nullable String decidedBy,
            Instant decidedAt) {

        /** Whether something else took its whole place. */
        public boolean isVoid() {
            return from.equals(to);
        }
    }

    /** A stretch of days in a product line under a manager. */
    public record Place(
            @Nullable ProductLine line,
            @Nullable PersonRef manager,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * An open pairing seen from one side.
     *
     * @param begun whether it is more than a proposal
     * @param onHold whether it rests
     */
    public record Relation(PersonRef person, boolean begun, boolean onHold, LocalDate since) {}

    public Optional<Place> placeOn(LocalDate day) {
        return placements.stream()
                .filter(place -> !place.from().isAfter(day))
                .filter(place -> place.to() == null || place.to().isAfter(day))
                .findFirst();
    }

    public Optional<HeldLevel> levelOn(LocalDate day) {
        return levels.stream()
                .filter(held -> !held.from().isAfter(day))
                .filter(held -> held.to() == null || held.to().isAfter(day))
                .findFirst();
    }

    /** Whether name, address and texts are gone for good. */
    public boolean erased() {
        return !email.isEmpty() && new Email(email).isErased();
    }

    /** Whether the person no longer belongs to the organisation on a day. */
    public boolean hasLeftBy(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }

    /** What everybody may know of everybody. */
    public PersonProfile nameAndLevel() {
        return new PersonProfile(
                id, false, version, name, "", "", joinedOn, leftOn, level, List.of(), List.of(), List.of(), 0,
                List.of(), List.of());
    }
}
