package dev.waymark.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void reachesTheValueThatJGraphTFindsOnThousandsOfInstances() {
        var random = new Random(4);
        for (var instance = 0; instance < 4_000; instance++) {
            var rows = random.nextInt(9);
            var capacity = random.ints(random.nextInt(6), 0, 4).toArray();
            var greatest = instance % 3 == 0 ? 3 : 1_000_000;
            var chance = random.nextDouble();
            var values = random.longs((long) rows * capacity.length, 1, greatest)
                    .map(value -> random.nextDouble() < chance ? value : Assignment.NEVER)
                    .toArray();
            hasTheValueOfTheOracle(values, rows, capacity);
        }
    }

    @Test
    void reachesTheValueThatJGraphTFindsOnLargerInstances() {
        var random = new Random(5);
        for (var instance = 0; instance < 40; instance++) {
            var rows = 20 + random.nextInt(40);
            var capacity = random.ints(5 + random.nextInt(20), 0, 4).toArray();
            var values = random.longs((long) rows * capacity.length, 1, 1L << 40)
                    .map(value -> random.nextInt(3) == 0 ? Assignment.NEVER : value)
                    .toArray();
            hasTheValueOfTheOracle(values, rows, capacity);
        }
    }

    @Test
    void isRightWhereThereIsNothingToChoose() {
        hasTheValueOfTheOracle(new long[0], 0, new int[0]);
        hasTheValueOfTheOracle(new long[0], 3, new int[0]);
        hasTheValueOfTheOracle(new long[0], 0, new int[] {2, 1});
        hasTheValueOfTheOracle(new long[6], 3, new int[] {2, 1});
        hasTheValueOfTheOracle(filled(12, 7), 4, new int[] {1, 1, 1});
        hasTheValueOfTheOracle(filled(12, 7), 4, new int[] {0, 0, 0});
        hasTheValueOfTheOracle(filled(12, 7), 4, new int[] {20, 0, 5});
    }

    @Test
    void certifiesNothingThatIsNotTheBest() {
        var values = new long[] {5, 3, 4, 1};
        var none = new long[2];
        assertThat(new Certificate(values, new int[] {1, 1}, new int[] {0, 1}, new long[] {5, 1}, none).check())
                .as("prices below a value")
                .isFalse();
        assertThat(new Certificate(values, new int[] {1, 1}, new int[] {0, 1}, new long[] {5, 4}, none).check())
                .as("a bound above the value")
                .isFalse();
        assertThat(new Certificate(values, new int[] {1, 1}, new int[] {0, 0}, new long[] {5, 4}, none).check())
                .as("a place taken twice")
                .isFalse();
        assertThat(new Certificate(values, new int[] {1, 1}, new int[] {1, 0}, new long[] {3, 2}, new long[] {2, 0})
                        .check())
                .isTrue();
    }

    private static long[] filled(int size, long value) {
        var values = new long[size];
        Arrays.fill(values, value);
        return values;
    }

    private static void hasTheValueOfTheOracle(long[] values, int rows, int[] capacity) {
        var certificate = Assignment.solve(values, rows, capacity).certificate();
        assertThat(certificate.check()).isTrue();
        assertThat(certificate.value()).isEqualTo(BigInteger.valueOf(oracle(values, rows, capacity)));
    }

    /** Each place a vertex of its own, filled up to a square; a pair that must not be is worth nothing. */
    private static long oracle(long[] values, int rows, int[] capacity) {
        var columns = new int[Arrays.stream(capacity).sum()];
        for (int column = 0, place = 0; column < capacity.length; column++)
            for (var used = 0; used < capacity[column]; used++) columns[place++] = column;
        var size = Math.max(rows, columns.length);
        if (size == 0) return 0;
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var left = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        for (var index = 0; index < size; index++) {
            graph.addVertex(index);
            graph.addVertex(size + index);
            left.add(index);
            right.add(size + index);
        }
        for (var row = 0; row < size; row++)
            for (var place = 0; place < size; place++) {
                var value = row < rows && place < columns.length ? values[row * capacity.length + columns[place]] : 0;
                graph.setEdgeWeight(graph.addEdge(row, size + place), -value);
            }
        return (long) -new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                .getMatching()
                .getWeight();
    }
}
