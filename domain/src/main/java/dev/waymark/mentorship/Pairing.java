package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
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
 * A mentor and a mentee who work on the mentee's growth together.
 *
 * <p>Proposed → Active ⇄ On hold → Completed / Ended early; a proposal that comes to nothing ends early. Every change
 * appends a {@link PairingPhase}, so the state on any past day can be derived. Whether these two may be paired at all
 * is {@link PairingEligibility}'s to say.
 */
public class Pairing {

    private PairingId id;
    private PersonId mentor;
    private PersonId mentee;
    private PairingState state;
    private Cadence cadence;
    private @Nullable LocalDate expectedEnd;
    private Set<UUID> focus;
    private Map<UUID, PairingPhase> phases;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected Pairing() {}

    private Pairing(PersonId mentor, PersonId mentee, PairingPlan plan, PairingState state, Decision decision) {
        if (mentor.equals(mentee)) throw new BrokenRule("mentorship.mentors-themself");
        plan.requireEndAfter(decision.on());
        this.id = PairingId.next();
        this.mentor = mentor;
        this.mentee = mentee;
        this.cadence = plan.cadence();
        this.expectedEnd = plan.expectedEnd();
        this.focus = plan.focus().stream().map(CompetencyId::value).collect(Collectors.toCollection(HashSet::new));
        this.state = state;
        this.phases = new HashMap<>();
        phases.put(Ids.next(), PairingPhase.begun(state, decision));
    }

    /** Suggests the two to each other; the proposal takes one of the mentor's slots until it is decided. */
    public static Pairing propose(PersonId mentor, PersonId mentee, PairingPlan plan, Decision decision) {
        return new Pairing(mentor, mentee, plan, PairingState.PROPOSED, decision);
    }

    /** Pairs the two at once, as a lead decides. */
    public static Pairing begin(PersonId mentor, PersonId mentee, PairingPlan plan, Decision decision) {
        return new Pairing(mentor, mentee, plan, PairingState.ACTIVE, decision);
    }

    /** Turns the proposal into a running pairing. */
    public void activate(Decision decision) {
        move(PairingState.ACTIVE, decision, EnumSet.of(PairingState.PROPOSED));
    }

    /** Lets the pairing rest; it keeps its slot. */
    public void hold(Decision decision) {
        move(PairingState.ON_HOLD, decision, EnumSet.of(PairingState.ACTIVE));
    }

    public void resume(Decision decision) {
        move(PairingState.ACTIVE, decision, EnumSet.of(PairingState.ON_HOLD));
    }

    /** Closes the pairing because it has done what it was for. */
    public void complete(Decision decision) {
        move(PairingState.COMPLETED, decision, EnumSet.of(PairingState.ACTIVE, PairingState.ON_HOLD));
    }

    /** @throws BrokenRule if the decision gives no reason, since matching and leads learn from it */
    public void endEarly(Decision decision) {
        if (!decision.saysWhy()) throw new BrokenRule("mentorship.reason-needed");
        move(
                PairingState.ENDED_EARLY,
                decision,
                EnumSet.of(PairingState.PROPOSED, PairingState.ACTIVE, PairingState.ON_HOLD));
    }

    private void move(PairingState to, Decision decision, Set<PairingState> from) {
        if (!from.contains(state)) throw new BrokenRule("mentorship.not-from-this-state", to.name(), state.name());
        var current = currentPhase();
        if (decision.on().isBefore(current.getValue().validFrom()))
            throw new BrokenRule(
                    "mentorship.decided-before-last-change", current.getValue().validFrom());
        phases.put(current.getKey(), current.getValue().until(decision.on()));
        phases.put(Ids.next(), PairingPhase.begun(to, decision));
        state = to;
    }

    private Map.Entry<UUID, PairingPhase> currentPhase() {
        return phases.entrySet().stream()
                .filter(phase -> phase.getValue().isOpen())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pairing " + id + " has no current phase"));
    }

    public PairingId id() {
        return id;
    }

    public PersonId mentor() {
        return mentor;
    }

    public PersonId mentee() {
        return mentee;
    }

    public PairingState state() {
        return state;
    }

    /** The first day of the current state. */
    public LocalDate since() {
        return currentPhase().getValue().validFrom();
    }

    public PairingPlan plan() {
        return new PairingPlan(cadence, focus.stream().map(CompetencyId::new).collect(Collectors.toSet()), expectedEnd);
    }

    /** Every phase, oldest first; phases that began and ended on one day are among them. */
    public List<PairingPhase> history() {
        return phases.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, PairingPhase> phase) ->
                                phase.getValue().validFrom())
                        .thenComparing(phase -> phase.getValue().isOpen())
                        .thenComparing(phase -> phase.getValue().changedAt())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The state at the end of {@code day}, or empty before the pairing began. */
    public Optional<PairingState> stateOn(LocalDate day) {
        return phases.values().stream()
                .filter(phase -> !phase.validFrom().isAfter(day))
                .filter(phase -> phase.validTo() == null || phase.validTo().isAfter(day))
                .map(PairingPhase::state)
                .findFirst();
    }

    /** The number of the stored version, 0 before it is stored. */
    public int version() {
        return version == null ? 0 : version;
    }
}
