package dev.waymark.growth.application;

import dev.waymark.growth.AllEvidence;
import dev.waymark.growth.Change;
import dev.waymark.growth.Evidence;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.EvidenceKeeping;
import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Goals;
import dev.waymark.growth.KeepEvidence;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class EvidenceKeepingService implements EvidenceKeeping {

    private final AllEvidence evidence;
    private final Goals goals;
    private final CurrentActor actor;
    private final Clock clock;

    EvidenceKeepingService(AllEvidence evidence, Goals goals, CurrentActor actor, Clock clock) {
        this.evidence = evidence;
        this.goals = goals;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void add(KeepEvidence command) {
        if (evidence.findById(command.id()).isPresent()) {
            own(command.id());
            return;
        }
        requireOwn(command.goal());
        evidence.save(Evidence.keep(
                command.id(),
                command.text(),
                command.time(),
                command.link(),
                command.responsibilities(),
                command.goal(),
                command.visibility(),
                change()));
    }

    @Override
    public void edit(KeepEvidence command) {
        var kept = own(command.id(), command.version());
        requireOwn(command.goal());
        kept.revise(
                command.text(),
                command.time(),
                command.link(),
                command.responsibilities(),
                command.goal(),
                command.visibility(),
                change());
        evidence.save(kept);
    }

    @Override
    public void remove(EvidenceId id, int version) {
        evidence.remove(own(id, version));
    }

    private Evidence own(EvidenceId id, int version) {
        var kept = own(id);
        if (kept.version() != version) throw new ChangedMeanwhile("evidence " + id);
        return kept;
    }

    private Evidence own(EvidenceId id) {
        return evidence.findById(id)
                .filter(kept -> kept.owner().equals(actor.get().id()))
                .orElseThrow(() -> new NotFound(id));
    }

    private void requireOwn(@Nullable GoalId goal) {
        if (goal == null) return;
        var owner = goals.findById(goal).map(Goal::owner);
        if (!owner.equals(Optional.of(actor.get().id()))) throw new NotFound(goal);
    }

    private Change change() {
        return new Change(actor.get().id(), LocalDate.now(clock), clock.instant());
    }
}
