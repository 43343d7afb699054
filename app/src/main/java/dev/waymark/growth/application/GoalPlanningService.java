package dev.waymark.growth.application;

import dev.waymark.growth.Change;
import dev.waymark.growth.CheckInId;
import dev.waymark.growth.CorrectCheckIn;
import dev.waymark.growth.DecideOnGoal;
import dev.waymark.growth.DecideOnStep;
import dev.waymark.growth.DraftGoal;
import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.Goals;
import dev.waymark.growth.GrowthAccess;
import dev.waymark.growth.MakeCheckIn;
import dev.waymark.growth.ReviseGoal;
import dev.waymark.growth.ShowGoalTo;
import dev.waymark.growth.WordStep;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.Mentoring;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class GoalPlanningService implements GoalPlanning {

    private final Goals goals;
    private final Mentoring mentoring;
    private final CurrentActor actor;
    private final Clock clock;

    GoalPlanningService(Goals goals, Mentoring mentoring, CurrentActor actor, Clock clock) {
        this.goals = goals;
        this.mentoring = mentoring;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public int draft(DraftGoal command) {
        goals.awaitTurn(command.id());
        if (goals.findById(command.id()).isPresent()) return own(command.id()).version();
        var change = change();
        var goal = Goal.draft(
                command.id(),
                change.by(),
                command.text(),
                command.targetOn(),
                command.visibility(),
                command.responsibilities(),
                change);
        if (command.begin()) goal.activate(change);
        return goals.save(goal).version();
    }

    @Override
    public int revise(ReviseGoal command) {
        return decide(command.goal(), command.version(), goal -> {
            goal.revise(command.text(), command.targetOn(), command.responsibilities(), change());
            goal.showTo(command.visibility());
        });
    }

    @Override
    public int activate(DecideOnGoal command) {
        return decide(command, Goal::activate);
    }

    @Override
    public void discard(DecideOnGoal command) {
        var draft = own(command.goal(), command.version());
        draft.discard();
        goals.remove(draft);
    }

    @Override
    public int achieve(DecideOnGoal command) {
        return decide(command, Goal::achieve);
    }

    @Override
    public int closeAsNotAchieved(DecideOnGoal command) {
        return decide(command, Goal::miss);
    }

    @Override
    public int abandon(DecideOnGoal command) {
        return decide(command, (goal, change) -> goal.abandon(command.reason(), change));
    }

    @Override
    public int reopen(DecideOnGoal command) {
        return decide(command, Goal::reopen);
    }

    private int decide(DecideOnGoal command, BiConsumer<Goal, Change> verb) {
        return decide(command.goal(), command.version(), goal -> verb.accept(goal, change()));
    }

    @Override
    public int showTo(ShowGoalTo command) {
        return decide(command.goal(), command.version(), goal -> goal.showTo(command.visibility()));
    }

    @Override
    public int checkIn(MakeCheckIn command) {
        var goal = own(command.goal());
        if (hasCheckIn(goal, command.id())) return goal.version();
        return decide(
                command.goal(),
                command.version(),
                open -> open.checkIn(
                        command.id(),
                        command.progress(),
                        command.confidence(),
                        command.changed(),
                        command.nextStep(),
                        change()));
    }

    @Override
    public int correct(CorrectCheckIn command) {
        var correction = command.correction();
        var goal = own(correction.goal());
        if (hasCheckIn(goal, correction.id())) return goal.version();
        return decide(
                correction.goal(),
                correction.version(),
                open -> open.correct(
                        command.wrong(),
                        correction.id(),
                        correction.progress(),
                        correction.confidence(),
                        correction.changed(),
                        correction.nextStep(),
                        change()));
    }

    private static boolean hasCheckIn(Goal goal, CheckInId id) {
        return goal.checkIns().stream().anyMatch(made -> made.id().equals(id));
    }

    @Override
    public int addStep(WordStep command) {
        var goal = own(command.goal());
        if (goal.steps().stream().anyMatch(step -> step.id().equals(command.step()))) return goal.version();
        return decide(command.goal(), command.version(), open -> open.addStep(command.step(), command.description()));
    }

    @Override
    public int renameStep(WordStep command) {
        return decide(
                command.goal(), command.version(), goal -> goal.renameStep(command.step(), command.description()));
    }

    @Override
    public int finishStep(DecideOnStep command) {
        return decide(command.goal(), command.version(), goal -> goal.finishStep(command.step(), change()));
    }

    @Override
    public int reopenStep(DecideOnStep command) {
        return decide(command.goal(), command.version(), goal -> goal.reopenStep(command.step()));
    }

    @Override
    public int removeStep(DecideOnStep command) {
        return decide(command.goal(), command.version(), goal -> goal.removeStep(command.step()));
    }

    private int decide(GoalId id, int version, Consumer<Goal> verb) {
        var goal = own(id, version);
        verb.accept(goal);
        return goals.save(goal).version();
    }

    private Goal own(GoalId id, int version) {
        var goal = own(id);
        if (goal.version() != version) throw new ChangedMeanwhile("goal " + id);
        return goal;
    }

    /** The goal, if it is the actor's own; whoever may not even see it learns nothing of it. */
    private Goal own(GoalId id) {
        var goal = goals.findById(id).orElseThrow(() -> new NotFound(id));
        var me = actor.get();
        var owner = goal.owner();
        if (!me.id().equals(owner)
                && !GrowthAccess.sees(me, owner, goal.visibility(), mentoring.mentors(me.id(), owner)))
            throw new NotFound(id);
        GrowthAccess.requireOwner(me, owner);
        return goal;
    }

    private Change change() {
        return new Change(actor.get().id(), LocalDate.now(clock), clock.instant());
    }
}
