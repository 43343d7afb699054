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
import dev.waymark.shared.Text;
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
 * {@value #REOPEN_DAYS} days. Until it is closed, small steps towards it can be added, done and taken away.
 */
public class Goal {

    public static final int REOPEN_DAYS = 14;

    /** More steps than this are a project, not a goal. */
    public static final int MOST_STEPS = 50;

    /** As SQL orders them too; of two in one moment, ids tell. */
    private static final Comparator<CheckIn> IN_ORDER = Comparator.comparing(CheckIn::madeOn)
            .thenComparing(CheckIn::madeAt)
            .thenComparing(checkIn -> checkIn.id().toString());

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
    private Map<UUID, GoalStep> steps = new HashMap<>();
    private @Nullable GivingId giving;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Goal() {}

    private Goal(GoalId id, PersonId owner, GoalText text, LocalDate targetOn, Visibility visibility, Change change) {
        this.id = id;
        this.owner = owner;
        this.text = text;
        this.targetOn = targetOn;
        this.visibility = visibility;
        this.state = DRAFT;
        this.createdAt = change.at();
        phases.put(Ids.next(), GoalPhase.begin(DRAFT, change, ""));
    }

    /** The same with an identifier of its own. */
    public static Goal draft(
            PersonId owner,
            GoalText text,
            LocalDate targetOn,
            Visibility visibility,
            Set<ResponsibilityId> responsibilities,
            Change change) {
        return draft(GoalId.next(), owner, text, targetOn, visibility, responsibilities, change);
    }

    /**
     * A goal that its owner is still thinking about.
     *
     * @throws BrokenRule if the target date is not after the day of the change
     */
    public static Goal draft(
            GoalId id,
            PersonId owner,
            GoalText text,
            LocalDate targetOn,
            Visibility visibility,
            Set<ResponsibilityId> responsibilities,
            Change change) {
        requireAhead(targetOn, change);
        var goal = new Goal(id, owner, text, targetOn, visibility, change);
        goal.grows(responsibilities);
        return goal;
    }

    /** A draft that somebody gave to its owner, who decides what becomes of it. */
    static Goal given(
            PersonId owner,
            GoalText text,
            LocalDate targetOn,
            Set<ResponsibilityId> responsibilities,
            GivingId giving,
            Change change) {
        var goal = draft(owner, text, targetOn, Visibility.MENTOR_AND_LEADS, responsibilities, change);
        goal.giving = giving;
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

    /**
     * To be removed for good; whoever removes it asks first.
     *
     * @throws BrokenRule if the goal is no draft any more: what was begun stays on record
     */
    public void discard() {
        require(state == DRAFT, "growth.goal-is-no-draft");
    }

    /** The same with an identifier of its own. */
    public CheckIn checkIn(Progress progress, Confidence confidence, String changed, String nextStep, Change change) {
        return checkIn(CheckInId.next(), progress, confidence, changed, nextStep, change);
    }

    /** @throws BrokenRule if the goal is not active, a later check-in was made already, or nothing is said */
    public CheckIn checkIn(
            CheckInId checkInId,
            Progress progress,
            Confidence confidence,
            String changed,
            String nextStep,
            Change change) {
        require(state == ACTIVE, "growth.goal-is-not-active");
        requireInOrder(openPhase().validFrom(), change);
        latestCheckIn().ifPresent(last -> requireInOrder(last.madeOn(), change));
        var checkIn = new CheckIn(checkInId, id, progress, confidence, changed, nextStep, change);
        checkIns.add(checkIn);
        return checkIn;
    }

    /**
     * Puts a correction in place of the latest check-in, for the same day. Both stay on record. The time runs from the
     * first of them, so that correcting a correction does not lengthen it.
     *
     * @throws BrokenRule if the goal is not active, the check-in is not the latest one or not by whoever corrects it, or
     *     it was made more than {@link CheckIn#CORRECTABLE_FOR} ago
     */
    public CheckIn correct(
            CheckInId wrong,
            CheckInId correction,
            Progress progress,
            Confidence confidence,
            String changed,
            String nextStep,
            Change change) {
        require(state == ACTIVE, "growth.goal-is-not-active");
        var last = latestCheckIn()
                .filter(latest -> latest.id().equals(wrong))
                .orElseThrow(() -> new BrokenRule("growth.only-the-latest-check-in-is-corrected"));
        if (!last.author().equals(change.by())) throw new BrokenRule("growth.check-in-of-somebody-else");
        if (change.at().isAfter(firstOf(last).madeAt().plus(CheckIn.CORRECTABLE_FOR)))
            throw new BrokenRule("growth.check-in-is-too-old-to-correct", CheckIn.CORRECTABLE_FOR.toMinutes());
        var made = last.corrected(correction, progress, confidence, changed, nextStep, change);
        checkIns.add(made);
        return made;
    }

    private CheckIn firstOf(CheckIn chain) {
        var first = chain;
        for (var earlier = corrected(first); earlier.isPresent(); earlier = corrected(first)) first = earlier.get();
        return first;
    }

    private Optional<CheckIn> corrected(CheckIn correction) {
        return correction
                .corrects()
                .flatMap(wrong ->
                        checkIns.stream().filter(one -> one.id().equals(wrong)).findFirst());
    }

    /**
     * Adds a step behind the others.
     *
     * @throws BrokenRule if the goal is closed, has {@value #MOST_STEPS} steps already, or the step says nothing
     */
    public void addStep(StepId step, String description) {
        requireOpen();
        if (steps.size() >= MOST_STEPS) throw new BrokenRule("growth.too-many-steps", MOST_STEPS);
        var behind = steps.values().stream().mapToInt(GoalStep::position).max().orElse(0) + 1;
        steps.put(step.value(), new GoalStep(behind, description, null));
    }

    /** @throws BrokenRule if the goal is closed, has no such step, or the step would say nothing */
    public void renameStep(StepId step, String description) {
        requireOpen();
        steps.put(step.value(), step(step).saying(description));
    }

    /**
     * The step was done on the day of the change; one that was done before stays done on its day.
     *
     * @throws BrokenRule if the goal is closed or has no such step
     */
    public void finishStep(StepId step, Change change) {
        requireOpen();
        var now = step(step);
        if (now.doneOn() == null) steps.put(step.value(), now.done(change.on()));
    }

    /** @throws BrokenRule if the goal is closed or has no such step */
    public void reopenStep(StepId step) {
        requireOpen();
        steps.put(step.value(), step(step).done(null));
    }

    /** @throws BrokenRule if the goal is closed or has no such step */
    public void removeStep(StepId step) {
        requireOpen();
        step(step);
        steps.remove(step.value());
    }

    private GoalStep step(StepId id) {
        var step = steps.get(id.value());
        if (step == null) throw new BrokenRule("growth.step-is-gone");
        return step;
    }

    private void requireOpen() {
        require(state == DRAFT || state == ACTIVE, "growth.goal-is-closed");
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
        var why = Text.lines(reason);
        require(!why.isEmpty(), "growth.abandoned-without-reason");
        close(ABANDONED, change, why);
    }

    /** @throws BrokenRule if the goal is not closed, or was closed more than {@value #REOPEN_DAYS} days ago */
    public void reopen(Change change) {
        require(state != DRAFT && state != ACTIVE, "growth.goal-is-not-closed");
        var until = openPhase().validFrom().plusDays(REOPEN_DAYS);
        if (change.on().isAfter(until)) throw new BrokenRule("growth.goal-closed-too-long-ago", REOPEN_DAYS);
        enter(ACTIVE, change, "");
    }

    public Optional<CheckIn> latestCheckIn() {
        return checkIns.stream().max(IN_ORDER);
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

    /** The act of giving it came from; empty for a goal that its owner drafted. */
    public Optional<GivingId> giving() {
        return Optional.ofNullable(giving);
    }

    public Set<ResponsibilityId> responsibilities() {
        return responsibilities.stream().map(ResponsibilityId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** In their order. */
    public List<Step> steps() {
        return steps.entrySet().stream()
                .sorted(Comparator.comparingInt(step -> step.getValue().position()))
                .map(step -> new Step(
                        new StepId(step.getKey()),
                        step.getValue().description(),
                        step.getValue().doneOn()))
                .toList();
    }

    /** In the order they were made, with those that have been corrected. */
    public List<CheckIn> checkIns() {
        return checkIns.stream().sorted(IN_ORDER).toList();
    }

    /** The day on which it was drafted. */
    public LocalDate draftedOn() {
        return phases.values().stream()
                .map(GoalPhase::validFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
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
