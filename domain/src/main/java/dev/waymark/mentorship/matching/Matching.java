package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The best matching of everybody who waits to all free slots: as many placed as can be; among those matchings the
 * greatest total fit; among those again, whoever has waited longest is placed, then the lower id. The same input gives
 * the same answer, whatever the order of its rows.
 *
 * @see "docs/decisions/0018-matching.md"
 */
public final class Matching {

    /** More mentees times mentors than this are refused before any memory is taken: 14 bytes each. */
    private static final long MOST_CELLS = 10_000_000;

    private static final long MOST_MENTEES = 2_000;

    private final Pairs pairs;
    private final int[] capacity;
    private final int[] fixedColumn;
    private final int[] rows;
    private final Assignment assignment;

    /**
     * Solves; explaining is left to the questions.
     *
     * @throws BrokenRule if a fixed pair is against a hard limit or beyond the slots, or there are too many people for
     *     exact arithmetic (some thousand)
     */
    public static Matching of(MatchingInput input, MatchingWeights weights) {
        return new Matching(pairs(input, weights));
    }

    /** How many mentees are matched at once to so many mentors: exact arithmetic, in about a second. */
    public static int mostMentees(int mentors) {
        return (int) Math.min(MOST_MENTEES, MOST_CELLS / Math.max(1, mentors));
    }

    private static Pairs pairs(MatchingInput input, MatchingWeights weights) {
        if ((long) input.mentees().size() * input.mentors().size() > MOST_CELLS)
            throw new BrokenRule("mentorship.matching-too-large");
        return new Pairs(input, weights);
    }

    /**
     * The fixed pairs that cannot be kept: against a hard limit, or beyond the slots. Where several want one slot, the
     * lower mentee's id keeps it.
     */
    public static Set<Match> impossible(MatchingInput input, MatchingWeights weights) {
        if (input.fixed().isEmpty()) return Set.of();
        var pairs = pairs(input, weights);
        var free = pairs.slots();
        return input.fixed().stream()
                .sorted(Comparator.comparing(match -> match.mentee().value()))
                .filter(match -> {
                    var row = pairs.menteeOf(match.mentee());
                    var column = pairs.mentorOf(match.mentor());
                    return row < 0 || column < 0 || !pairs.allows(row, column) || --free[column] < 0;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private Matching(Pairs pairs) {
        this.pairs = pairs;
        this.capacity = pairs.slots();
        this.fixedColumn = new int[pairs.mentees.size()];
        Arrays.fill(fixedColumn, -1);
        pairs.input.fixed().forEach(this::fix);
        this.rows = IntStream.range(0, fixedColumn.length)
                .filter(row -> fixedColumn[row] < 0)
                .toArray();
        this.assignment = Assignment.solve(values(), rows.length, capacity);
    }

    private void fix(Match match) {
        var row = pairs.menteeOf(match.mentee());
        var column = pairs.mentorOf(match.mentor());
        if (row < 0 || column < 0 || !pairs.allows(row, column) || fixedColumn[row] >= 0)
            throw new BrokenRule("mentorship.fixed-pair-not-allowed");
        if (--capacity[column] < 0) throw new BrokenRule("mentorship.fixed-beyond-slots");
        fixedColumn[row] = column;
    }

    /**
     * Placed, fit and waiting in one integer. The steps are so wide that all of the lower never reach one of the
     * higher. Whoever has a mentor today counts twice, so that nobody loses one for somebody else to gain one.
     */
    private long[] values() {
        var most = 0;
        for (var points : pairs.points) most = Math.max(most, Math.abs(points));
        long waitingStep = rows.length;
        long fitStep;
        long placedStep;
        try {
            fitStep = Math.addExact(Math.multiplyExact(waitingStep, waitingStep + 1) / 2, 1);
            placedStep = Math.addExact(
                    Math.multiplyExact(
                            2L, Math.multiplyExact(Math.addExact(Math.multiplyExact(waitingStep, most), 1), fitStep)),
                    1);
            Math.multiplyExact(Math.multiplyExact(placedStep, 6L), Math.max(1, waitingStep));
        } catch (ArithmeticException tooLarge) {
            throw new BrokenRule("mentorship.matching-too-large");
        }
        var turn = turns();
        var columns = capacity.length;
        var values = new long[rows.length * columns];
        for (var index = 0; index < rows.length; index++) {
            var row = rows[index];
            var placed = pairs.mentees.get(row).current() == null ? placedStep : 2 * placedStep;
            for (var column = 0; column < columns; column++)
                values[index * columns + column] = pairs.allows(row, column)
                        ? placed + fitStep * pairs.points[pairs.at(row, column)] + (rows.length - turn[index])
                        : Assignment.NEVER;
        }
        return values;
    }

    /** Each row's place in the order of waiting. */
    private int[] turns() {
        var order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> mentee(index).waitingSince())
                        .thenComparing(index -> mentee(index).id().value()))
                .toList();
        var turns = new int[rows.length];
        for (var turn = 0; turn < turns.length; turn++) turns[order.get(turn)] = turn;
        return turns;
    }

    private MatchingMentee mentee(int index) {
        return pairs.mentees.get(rows[index]);
    }

    /** The pairs without their reasons, by mentee's id; for comparing two matchings. */
    public List<Match> matches() {
        return IntStream.range(0, fixedColumn.length)
                .filter(row -> columnOf(row) >= 0)
                .mapToObj(row -> match(row, columnOf(row)))
                .toList();
    }

    /** The pairs with their reasons, by mentee's id. */
    public List<MatchedPair> pairs() {
        return IntStream.range(0, fixedColumn.length)
                .filter(row -> columnOf(row) >= 0)
                .mapToObj(row -> new MatchedPair(
                        match(row, columnOf(row)),
                        pairs.points[pairs.at(row, columnOf(row))],
                        fixedColumn[row] >= 0,
                        pairs.reasons(row, columnOf(row))))
                .toList();
    }

    private Match match(int row, int column) {
        return new Match(pairs.mentors.get(column).id(), pairs.mentees.get(row).id());
    }

    private int columnOf(int row) {
        if (fixedColumn[row] >= 0) return fixedColumn[row];
        return assignment.columnOf(Arrays.binarySearch(rows, row));
    }

    /** The sum of the points of all pairs. */
    public long points() {
        var sum = 0L;
        for (var row = 0; row < fixedColumn.length; row++)
            if (columnOf(row) >= 0) sum += pairs.points[pairs.at(row, columnOf(row))];
        return sum;
    }

    /** Everybody without a mentor in this matching, who has waited longest first. */
    public List<Unmatched> unmatched() {
        var turn = turns();
        return IntStream.range(0, rows.length)
                .filter(index -> assignment.columnOf(index) < 0)
                .boxed()
                .sorted(Comparator.comparing(index -> turn[index]))
                .map(index -> unmatched(rows[index]))
                .toList();
    }

    private Unmatched unmatched(int row) {
        var id = pairs.mentees.get(row).id();
        var allowed = 0;
        var best = -1;
        for (var column = 0; column < capacity.length; column++) {
            if (!pairs.allows(row, column)) continue;
            allowed++;
            if (best < 0 || pairs.points[pairs.at(row, column)] > pairs.points[pairs.at(row, best)]) best = column;
        }
        return best < 0
                ? nobodyFits(row)
                : new Unmatched.SlotsTaken(id, allowed, pairs.mentors.get(best).id());
    }

    private Unmatched nobodyFits(int row) {
        var excluded = new EnumMap<Limit, Integer>(Limit.class);
        var alone = new EnumMap<Limit, Integer>(Limit.class);
        for (var column = 0; column < capacity.length; column++) {
            var limits = Limit.of(pairs.limits[pairs.at(row, column)]);
            for (var limit : limits) {
                if (limit == Limit.NEVER_WITH) continue;
                excluded.merge(limit, 1, Integer::sum);
                if (limits.size() == 1) alone.merge(limit, 1, Integer::sum);
            }
        }
        var wayOut = alone.entrySet().stream()
                .filter(entry -> entry.getKey() != Limit.SAME_PERSON)
                .max(Map.Entry.<Limit, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        return new Unmatched.NobodyFits(pairs.mentees.get(row).id(), Map.copyOf(excluded), Map.copyOf(alone), wayOut);
    }

    /** What more slots would do, the mentor with whom they place the most first; empty if they place nobody. */
    public List<Relief> reliefs() {
        var fitting = new int[capacity.length];
        for (var index = 0; index < rows.length; index++) {
            if (assignment.columnOf(index) >= 0) continue;
            for (var column = 0; column < capacity.length; column++)
                if (pairs.allows(rows[index], column)) fitting[column]++;
        }
        var relieved = assignment.relieve();
        return IntStream.range(0, capacity.length)
                .filter(column -> relieved.reached()[column])
                .mapToObj(column -> relief(column, Math.max(1, fitting[column]), relieved))
                .sorted(Comparator.comparingInt(Relief::places)
                        .thenComparingLong(Relief::points)
                        .reversed()
                        .thenComparing(relief -> relief.mentor().value()))
                .toList();
    }

    private Relief relief(int relievedColumn, int places, Assignment.Relieved relieved) {
        var moves = new ArrayList<Match>();
        var points = 0L;
        var column = relievedColumn;
        while (true) {
            var index = relieved.via()[column];
            var left = relieved.columnOf()[index];
            points += pairs.points[pairs.at(rows[index], column)];
            if (left < 0)
                return new Relief(
                        pairs.mentors.get(relievedColumn).id(),
                        places,
                        mentee(index).id(),
                        moves,
                        points);
            points -= pairs.points[pairs.at(rows[index], left)];
            moves.add(match(rows[index], column));
            column = left;
        }
    }

    /**
     * The mentors whom no hard limit excludes for the mentee, and who have a slot that no fixed pair of somebody else
     * takes; the best fit first, then the lower id.
     */
    public List<MatchedPair> options(PersonId mentee) {
        var row = pairs.menteeOf(mentee);
        if (row < 0) return List.of();
        return IntStream.range(0, capacity.length)
                .filter(column -> pairs.allows(row, column))
                .filter(column -> capacity[column] > 0 || fixedColumn[row] == column)
                .mapToObj(column -> new MatchedPair(
                        match(row, column),
                        pairs.points[pairs.at(row, column)],
                        fixedColumn[row] == column,
                        pairs.reasons(row, column)))
                .sorted(Comparator.comparingInt(MatchedPair::points).reversed())
                .toList();
    }

    /** The sum of the points that these pairs have by the weights of this matching; of those that it knows. */
    public long points(Collection<Match> matches) {
        var sum = 0L;
        for (var match : matches) {
            var row = pairs.menteeOf(match.mentee());
            var column = pairs.mentorOf(match.mentor());
            if (row >= 0 && column >= 0) sum += pairs.points[pairs.at(row, column)];
        }
        return sum;
    }

    /** The mentor that this matching gives somebody. */
    public Optional<Match> of(PersonId mentee) {
        var row = pairs.menteeOf(mentee);
        return row < 0 || columnOf(row) < 0 ? Optional.empty() : Optional.of(match(row, columnOf(row)));
    }

    /** The proof that no matching around the fixed pairs is better. */
    public Certificate certificate() {
        return assignment.certificate();
    }
}
