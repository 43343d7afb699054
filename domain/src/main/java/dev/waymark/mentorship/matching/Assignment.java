package dev.waymark.mentorship.matching;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the greatest total value, each row at most once, each column at most as often
 * as its capacity.
 *
 * <p>Row by row along shortest augmenting paths (Jonker and Volgenant), with a column of several places as one node: a
 * full column is left through any of its rows. A row may stay without a column at value 0. Exact in 64-bit integers;
 * the caller keeps twice the number of rows times the greatest value below 2<sup>62</sup>.
 *
 * @see <a href="https://doi.org/10.1007/BF02278710">Jonker, Volgenant: A shortest augmenting path algorithm for dense
 *     and sparse linear assignment problems</a>
 */
final class Assignment {

    /** The value of a pair that must not be; any other value is above 0. */
    static final long NEVER = 0;

    private static final long FAR = Long.MAX_VALUE;

    private final long[] values;
    private final int rows;
    private final int columns;
    private final int[] capacity;
    private final int[] columnOf;
    private final int[] placeOf;
    private final int[][] taken;
    private final int[] used;
    private final long[] rowPrice;
    private final long[] columnPrice;

    private final long[] distance;
    private final int[] via;
    private final boolean[] done;
    private final int[] reached;
    private int reachedCount;

    private Assignment(long[] values, int rows, int[] capacity) {
        this.values = values;
        this.rows = rows;
        this.columns = capacity.length;
        this.capacity = capacity;
        this.columnOf = new int[rows];
        this.placeOf = new int[rows];
        this.taken = new int[columns][];
        for (var column = 0; column < columns; column++) taken[column] = new int[Math.min(rows, capacity[column])];
        this.used = new int[columns];
        this.rowPrice = new long[rows];
        this.columnPrice = new long[columns];
        this.distance = new long[columns];
        this.via = new int[columns];
        this.done = new boolean[columns];
        this.reached = new int[columns];
        Arrays.fill(columnOf, -1);
    }

    /** @param values a row after the other; {@link #NEVER} or above 0 */
    static Assignment solve(long[] values, int rows, int[] capacity) {
        var assignment = new Assignment(values, rows, capacity);
        for (var row = 0; row < rows; row++) assignment.insert(row);
        return assignment;
    }

    private void insert(int newRow) {
        Arrays.fill(distance, FAR);
        Arrays.fill(done, false);
        reachedCount = 0;
        rowPrice[newRow] = bestOffer(newRow);
        var way = rowPrice[newRow];
        var leaver = newRow;
        var next = relax(newRow, 0);
        while (next >= 0 && distance[next] < way) {
            if (used[next] < capacity[next]) {
                reprice(newRow, distance[next]);
                move(newRow, next, used[next]++);
                return;
            }
            done[next] = true;
            reached[reachedCount++] = next;
            var begin = distance[next];
            var following = -1;
            for (var place = 0; place < used[next]; place++) {
                var row = taken[next][place];
                if (begin + rowPrice[row] < way) {
                    way = begin + rowPrice[row];
                    leaver = row;
                }
                following = relax(row, begin);
            }
            next = following >= 0 ? following : nearest();
        }
        reprice(newRow, way);
        if (leaver == newRow) return;
        var column = columnOf[leaver];
        columnOf[leaver] = -1;
        move(newRow, column, placeOf[leaver]);
    }

    private long bestOffer(int row) {
        var best = 0L;
        for (int column = 0, at = row * columns; column < columns; column++, at++)
            if (values[at] != NEVER) best = Math.max(best, values[at] - columnPrice[column]);
        return best;
    }

    /** Shortens the ways through {@code row}; the nearest column not done, one with a free place first. */
    private int relax(int row, long begin) {
        var nearest = -1;
        var least = FAR;
        var base = begin + rowPrice[row];
        for (int column = 0, at = row * columns; column < columns; column++, at++) {
            if (done[column]) continue;
            var value = values[at];
            if (value != NEVER) {
                var length = base + columnPrice[column] - value;
                if (length < distance[column]) {
                    distance[column] = length;
                    via[column] = row;
                }
            }
            if (distance[column] < least || (distance[column] == least && nearest >= 0 && isBetter(column, nearest))) {
                least = distance[column];
                nearest = column;
            }
        }
        return nearest;
    }

    private boolean isBetter(int column, int nearest) {
        return used[nearest] == capacity[nearest] && used[column] < capacity[column];
    }

    private int nearest() {
        var nearest = -1;
        for (var column = 0; column < columns; column++)
            if (!done[column] && distance[column] < (nearest < 0 ? FAR : distance[nearest])) nearest = column;
        return nearest;
    }

    private void reprice(int newRow, long way) {
        rowPrice[newRow] -= way;
        for (var index = 0; index < reachedCount; index++) {
            var column = reached[index];
            var rise = way - distance[column];
            columnPrice[column] += rise;
            for (var place = 0; place < used[column]; place++) rowPrice[taken[column][place]] -= rise;
        }
    }

    private void move(int newRow, int freeColumn, int freePlace) {
        var column = freeColumn;
        var place = freePlace;
        while (true) {
            var row = via[column];
            var leftColumn = columnOf[row];
            var leftPlace = placeOf[row];
            taken[column][place] = row;
            columnOf[row] = column;
            placeOf[row] = place;
            if (row == newRow) return;
            column = leftColumn;
            place = leftPlace;
        }
    }

    /** The row's column, or -1. */
    int columnOf(int row) {
        return columnOf[row];
    }

    Certificate certificate() {
        return new Certificate(values, capacity, columnOf, rowPrice, columnPrice);
    }

    /**
     * For each column, the row without a column that one more place there would bring in at the greatest total value,
     * and by which moves. One search from all such rows at once.
     */
    Relieved relieve() {
        Arrays.fill(distance, FAR);
        Arrays.fill(done, false);
        var next = -1;
        for (var row = 0; row < rows; row++) if (columnOf[row] < 0) next = relax(row, 0);
        while (next >= 0) {
            done[next] = true;
            var following = -1;
            for (var place = 0; place < used[next]; place++) following = relax(taken[next][place], distance[next]);
            next = following >= 0 ? following : nearest();
        }
        return new Relieved(via.clone(), done.clone(), columnOf);
    }

    /** @param via the row that takes a place more of a column; it leaves its own place to the next */
    record Relieved(int[] via, boolean[] reached, int[] columnOf) {}
}
