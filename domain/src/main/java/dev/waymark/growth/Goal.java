package dev.waymark.growth;

import static dev.waymark.growth.GoalState.ABANDONED;
import static dev.waymark.growth.GoalState.ACHIEVED;
import static dev.waymark.growth.GoalState.ACTIVE;
import static dev.waymark.growth.GoalState.DRAFT;
import static dev.waymark.growth.GoalState.NOT_ACHIEVED;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something a person means to change, and grows by: a draft, then active, then achieved, not achieved or abandoned. What
 * it promises (text, target date, responsibilities) is fixed when it becomes active, so that its pace on any past day
 * stays what it was; who may see it can change at any time. A goal closed by mistake can be reopened for
 * {@value #REOPEN_DAYS} days.
 */
public class Goal {

    public static final int REOPEN_DAYS = 14;

    private GoalId id;
    private PersonId owner;
    private GoalText text;
    private LocalDate targetOn;
    private Visibility visibility;
    private GoalState state;
    private Instant createdAt;
    private Set<UUID> responsibilities = new HashSet<>();
    private Map<UUID, GoalPhase> phases = new HashMap<>();
    private List<CheckIn> checkIns = new ArrayList<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Goal() {}

    private Goal(PersonId owner, GoalText text, LocalDate targetOn, Visibility visibility, Change change) {
        this.id = GoalId.next();
        this.owner = owner;
        this.text = text;
        this.targetOn = targetOn;
        this.visibility = visibility;
        this.state = DRAFT;
        this.createdAt = change.at();
        phases.put(Ids.next(), GoalPhase.begin(DRAFT, change, ""));
    }

    /**
     * A goal that its owner is still thinking about.
     *
     * @throws BrokenRule if the target date is not after the day of the change
     */
    public static Goal draft(
            PersonId owner,
            GoalText text,
            LocalDate targetOn,
            Visibility visibility,
            Set<ResponsibilityId> responsibilities,
            Change change) {
        requireAhead(targetOn, change);
        var goal = new Goal(owner, text, targetOn, visibility, change);
        goal.grows(responsibilities);
        return goal;
    }

    /** @throws BrokenRule if the goal is no draft any more, or the target date is not after the day of the change */
    public void revise(GoalText text, LocalDate targetOn, Set<ResponsibilityId> responsibilities, Change change) {
        require(state == DRAFT, "growth.goal-is-no-draft");
        requireAhead(targetOn, change);
        this.text = text;
        this.targetOn = targetOn;
        grows(responsibilities);
    }

    /** Chooses anew who may see the goal; counts for its past as well. */
    public void showTo(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws BrokenRule if the goal is no draft, says no impact, or its target date has come */
    public void activate(Change change) {
        require(state == DRAFT, "growth.goal-is-no-draft");
        require(!text.impact().isEmpty(), "growth.goal-without-impact");
        requireAhead(targetOn, change);
        enter(ACTIVE, change, "");
    }

    /** @throws BrokenRule if the goal is not active, or a later check-in was made already */
    public CheckIn checkIn(Progress progress, Confidence confidence, String changed, String nextStep, Change change) {
        require(state == ACTIVE, "growth.goal-is-not-active");
        requireInOrder(openPhase().validFrom(), change);
        latestCheckIn().ifPresent(last -> requireInOrder(last.madeOn(), change));
        var checkIn = new CheckIn(id, progress, confidence, changed, nextStep, change);
        checkIns.add(checkIn);
        return checkIn;
    }

    /** @throws BrokenRule if the goal is not active */
    public void achieve(Change change) {
        close(ACHIEVED, change, "");
    }

    /**
     * Closes a goal whose change did not come about; nothing to hide.
     *
     * @throws BrokenRule if the goal is not active
     */
    public void miss(Change change) {
        close(NOT_ACHIEVED, change, "");
    }

    /** @throws BrokenRule if the goal is not active, or no reason is given */
    public void abandon(String reason, Change change) {
        require(!reason.isBlank(), "growth.abandoned-without-reason");
        close(ABANDONED, change, reason.strip());
    }

    /** @throws BrokenRule if the goal is not closed, or was closed more than {@value #REOPEN_DAYS} days ago */
    public void reopen(Change change) {
        require(state != DRAFT && state != ACTIVE, "growth.goal-is-not-closed");
        var until = openPhase().validFrom().plusDays(REOPEN_DAYS);
        if (change.on().isAfter(until)) throw new BrokenRule("growth.goal-closed-too-long-ago", REOPEN_DAYS);
        enter(ACTIVE, change, "");
    }

    public Optional<CheckIn> latestCheckIn() {
        return checkIns.stream().max(Comparator.comparing(CheckIn::madeAt));
    }

    /** How the goal stands on a day from the last change on; empty unless it is active. */
    public Optional<GoalHealth> health(LocalDate on) {
        if (state != ACTIVE) return Optional.empty();
        return Optional.of(
                GoalHealth.of(openPhase().validFrom(), targetOn, latestCheckIn().orElse(null), on));
    }

    public GoalId id() {
        return id;
    }

    public PersonId owner() {
        return owner;
    }

    public GoalText text() {
        return text;
    }

    public LocalDate targetOn() {
        return targetOn;
    }

    public Visibility visibility() {
        return visibility;
    }

    public GoalState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<ResponsibilityId> responsibilities() {
        return responsibilities.stream().map(ResponsibilityId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order they were made. */
    public List<CheckIn> checkIns() {
        return checkIns.stream().sorted(Comparator.comparing(CheckIn::madeAt)).toList();
    }

    /** The state at the end of a day; empty before the goal was drafted. */
    public Optional<GoalState> stateOn(LocalDate day) {
        return phases.values().stream()
                .filter(phase -> phase.covers(day))
                .map(GoalPhase::state)
                .findFirst();
    }

    public int version() {
        return version == null ? 0 : version;
    }

    private void grows(Set<ResponsibilityId> grown) {
        responsibilities.clear();
        grown.forEach(responsibility -> responsibilities.add(responsibility.value()));
    }

    private void close(GoalState closed, Change change, String reason) {
        require(state == ACTIVE, "growth.goal-is-not-active");
        enter(closed, change, reason);
    }

    private void enter(GoalState next, Change change, String reason) {
        var open = phases.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .findFirst()
                .orElseThrow();
        requireInOrder(open.getValue().validFrom(), change);
        open.setValue(open.getValue().endedOn(change.on()));
        phases.put(Ids.next(), GoalPhase.begin(next, change, reason));
        state = next;
    }

    private GoalPhase openPhase() {
        return phases.values().stream().filter(GoalPhase::isOpen).findFirst().orElseThrow();
    }

    private void require(boolean holds, String rule) {
        if (!holds) throw new BrokenRule(rule, text.title());
    }

    private static void requireInOrder(LocalDate last, Change change) {
        if (change.on().isBefore(last)) throw new BrokenRule("growth.change-before-the-last-one", last);
    }

    private static void requireAhead(LocalDate targetOn, Change change) {
        if (!targetOn.isAfter(change.on())) throw new BrokenRule("growth.target-not-ahead", targetOn);
    }
}
