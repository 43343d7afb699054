package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One goal with all of its past, as far as the reader may see it.
 *
 * @param mine whether it is the reader's own
 * @param row what a list says of it
 * @param responsibilities what it grows, in the order of the career map
 * @param phases where it has been, the newest first
 * @param checkIns the newest first, with those that have been corrected
 * @param steps in their order
 * @param mentors who mentors the owner now
 */
public record GoalDetails(
        boolean mine,
        PersonRef owner,
        GoalRow row,
        String impact,
        List<Grown> responsibilities,
        List<Phase> phases,
        List<Made> checkIns,
        List<Step> steps,
        List<PersonRef> mentors) {

    public GoalDetails {
        responsibilities = List.copyOf(responsibilities);
        phases = List.copyOf(phases);
        checkIns = List.copyOf(checkIns);
        steps = List.copyOf(steps);
        mentors = List.copyOf(mentors);
    }

    /** A responsibility as the newest version of the career map that has it words it. */
    public record Grown(ResponsibilityId id, String level, String competency, String description) {}

    /**
     * A change of state: who, when and why.
     *
     * @param reason empty where none was asked for
     */
    public record Phase(GoalState state, LocalDate on, Instant at, String by, String reason) {}

    /**
     * A check-in.
     *
     * @param madeOn the day it counts for
     * @param corrects the one in whose place it stands; null if it corrects none
     */
    public record Made(
            CheckInId id,
            PersonId author,
            String by,
            LocalDate madeOn,
            Instant madeAt,
            Progress progress,
            Confidence confidence,
            String changed,
            String nextStep,
            @Nullable CheckInId corrects) {

        public boolean isCorrection() {
            return corrects != null;
        }
    }

    public GoalId id() {
        return row.id();
    }

    /** The check-ins that count: those in whose place no other stands, the newest first. */
    public List<Made> standing() {
        var corrected = new HashSet<CheckInId>();
        checkIns.forEach(made -> {
            if (made.corrects() != null) corrected.add(made.corrects());
        });
        return checkIns.stream().filter(made -> !corrected.contains(made.id())).toList();
    }

    /** The check-in that the person may still correct; the domain decides again when it comes to it. */
    public Optional<Made> correctable(PersonId by, Instant now) {
        if (row.state() != GoalState.ACTIVE || checkIns.isEmpty()) return Optional.empty();
        var last = checkIns.getFirst();
        var first = last;
        for (var earlier = correctedBy(first); earlier.isPresent(); earlier = correctedBy(first)) first = earlier.get();
        return last.author().equals(by) && !now.isAfter(first.madeAt().plus(CheckIn.CORRECTABLE_FOR))
                ? Optional.of(last)
                : Optional.empty();
    }

    private Optional<Made> correctedBy(Made correction) {
        return checkIns.stream()
                .filter(made -> made.id().equals(correction.corrects()))
                .findFirst();
    }
}
