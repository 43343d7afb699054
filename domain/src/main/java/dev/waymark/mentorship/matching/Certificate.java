package dev.waymark.mentorship.matching;

import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * The proof that no other matching is better. Prices of mentees and of slots that together never fall below the value
 * of a pair bound the total of every matching from above; if the bound equals the value of this one, it is the best
 * there is.
 *
 * <p>The values hold, in one integer, how many are placed, the fit and the order of waiting, the former always before
 * the latter.
 *
 * @see "docs/decisions/0018-matching.md"
 */
public final class Certificate {

    private final long[] values;
    private final int[] capacity;
    private final int[] columnOf;
    private final long[] rowPrice;
    private final long[] columnPrice;

    Certificate(long[] values, int[] capacity, int[] columnOf, long[] rowPrice, long[] columnPrice) {
        this.values = values;
        this.capacity = capacity;
        this.columnOf = columnOf;
        this.rowPrice = rowPrice;
        this.columnPrice = columnPrice;
    }

    /** The total value of the matching. */
    public BigInteger value() {
        var value = BigInteger.ZERO;
        for (var row = 0; row < columnOf.length; row++)
            if (columnOf[row] >= 0) value = value.add(BigInteger.valueOf(values[at(row, columnOf[row])]));
        return value;
    }

    /** What no matching exceeds, if the prices are valid. */
    public BigInteger bound() {
        var bound = BigInteger.ZERO;
        for (var price : rowPrice) bound = bound.add(BigInteger.valueOf(price));
        for (var column = 0; column < capacity.length; column++)
            bound = bound.add(BigInteger.valueOf(columnPrice[column]).multiply(BigInteger.valueOf(capacity[column])));
        return bound;
    }

    /** Whether the matching keeps every limit, the prices are valid, and bound and value are equal. */
    public boolean check() {
        return keepsLimits() && pricesAreValid() && bound().equals(value());
    }

    /** What was matched: a row a mentee, a column a slot, 0 for a pair that must not be; for a second opinion. */
    public long[][] valuesBySlot() {
        var columns = IntStream.range(0, capacity.length)
                .flatMap(column -> IntStream.generate(() -> column).limit(capacity[column]))
                .toArray();
        var bySlot = new long[columnOf.length][columns.length];
        for (var row = 0; row < columnOf.length; row++)
            for (var slot = 0; slot < columns.length; slot++) bySlot[row][slot] = values[at(row, columns[slot])];
        return bySlot;
    }

    private boolean keepsLimits() {
        var used = new int[capacity.length];
        for (var row = 0; row < columnOf.length; row++) {
            var column = columnOf[row];
            if (column < 0) continue;
            if (values[at(row, column)] == Assignment.NEVER || ++used[column] > capacity[column]) return false;
        }
        return true;
    }

    private boolean pricesAreValid() {
        for (var price : rowPrice) if (price < 0) return false;
        for (var price : columnPrice) if (price < 0) return false;
        for (var row = 0; row < rowPrice.length; row++)
            for (var column = 0; column < columnPrice.length; column++) {
                var value = values[at(row, column)];
                if (value != Assignment.NEVER && rowPrice[row] + columnPrice[column] < value) return false;
            }
        return true;
    }

    private int at(int row, int column) {
        return row * capacity.length + column;
    }
}
