package dev.waymark.organisation;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.organisation.LevelFigures.GoalCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the organisation, or of a product line, at the end of a day.
 *
 * @param levels in rising rank
 */
public record Figures(LocalDate on, List<LevelFigures> levels) {

    public Figures {
        levels = List.copyOf(levels);
    }

    /** Those of one level only; of all with null. */
    public Figures of(@Nullable LevelId level) {
        if (level == null) return this;
        return new Figures(
                on,
                levels.stream()
                        .filter(figures -> figures.rung().level().equals(level))
                        .toList());
    }

    public int people() {
        return sum(LevelFigures::people);
    }

    /** People with a mentor, of those who need one: everyone but the leads. */
    public Share mentored() {
        var needing = levels.stream()
                .filter(level -> level.rung().scope() != Scope.LEAD)
                .toList();
        return new Share(
                needing.stream().mapToInt(LevelFigures::mentored).sum(),
                needing.stream().mapToInt(LevelFigures::people).sum());
    }

    public GoalCounts goals() {
        return levels.stream().map(LevelFigures::goals).reduce(GoalCounts.NONE, GoalCounts::plus);
    }

    public Share goalsOnTrack() {
        var goals = goals();
        return new Share(goals.onTrack(), goals.all());
    }

    /** Active pairings with a session in the last 30 days, of all active ones. */
    public Share pairingsMet() {
        return new Share(sum(LevelFigures::met), sum(LevelFigures::pairings));
    }

    /** People without a check-in on any of their active goals for over 30 days, of those with an active goal. */
    public Share quiet() {
        return new Share(sum(LevelFigures::quiet), sum(LevelFigures::withGoal));
    }

    public int silentPairings() {
        return sum(LevelFigures::silent);
    }

    /** In days; 0 without a silent pairing. */
    public int longestSilence() {
        return levels.stream().mapToInt(LevelFigures::longestSilence).max().orElse(0);
    }

    public int goalsAtRiskDue() {
        return sum(LevelFigures::atRiskDue);
    }

    public int longInLevel() {
        return sum(LevelFigures::longInLevel);
    }

    public int longWithoutGoal() {
        return sum(LevelFigures::longWithoutGoal);
    }

    public int freeSlots() {
        return sum(LevelFigures::freeSlots);
    }

    private int sum(ToIntFunction<LevelFigures> figure) {
        return levels.stream().mapToInt(figure).sum();
    }
}
