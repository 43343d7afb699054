package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.matching.Certificate;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.Matching;
import dev.waymark.mentorship.matching.MatchingInput;
import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The matching of everybody to mentors with two slots each, against JGraphT's answer on the same instance. */
@ExtendWith(BenchTable.class)
class MatchingBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata");

    @Test
    void isAsGoodAsJGraphTAndFaster() {
        for (var run = 0; run < 20; run++) explain(instance(200)); // unmeasured, for the compiler
        for (var size : List.of(200, 500, 1_000, 2_000)) {
            var input = instance(size);
            var runs = 7;
            var solving = new double[runs];
            var explained = new double[runs];
            for (var run = 0; run < runs; run++) {
                solving[run] = milliseconds(() -> solve(input));
                explained[run] = milliseconds(() -> explain(input));
            }
            var allocated = allocated(() -> solve(input));
            var matching = solve(input);
            var certificate = matching.certificate();
            assertThat(certificate.check()).isTrue();
            assertThat(certificate.bound()).isEqualTo(certificate.value());
            var graph = graph(certificate);
            var oracle = new BigInteger[1];
            var theirs = milliseconds(() -> oracle[0] = value(graph));
            var ratio = median(solving) / theirs;
            BenchTable.row(
                    String.format(Locale.ROOT, "matching %,d mentees to %,d mentors / JGraphT", size, size / 2),
                    String.format(
                            Locale.ROOT,
                            "%.0f ms / %.0f ms, ratio %.3f, allocated %.0f MB",
                            median(solving),
                            theirs,
                            ratio,
                            allocated / 1e6),
                    switch (size) {
                        case 500 -> "equal value, at most 0.2";
                        case 1_000 -> "equal value, at most 0.2 and 1000 ms";
                        default -> "equal value";
                    },
                    certificate.value().equals(oracle[0])
                            && (size != 500 && size != 1_000 || ratio <= 0.2)
                            && (size != 1_000 || median(solving) < 1_000));
            var explaining = median(explained) / median(solving);
            BenchTable.row(
                    String.format(Locale.ROOT, "matching %,d mentees with explanations / without", size),
                    String.format(
                            Locale.ROOT,
                            "%.0f ms / %.0f ms, ratio %.2f",
                            median(explained),
                            median(solving),
                            explaining),
                    "at most 2",
                    explaining <= 2);
        }
    }

    private static Matching solve(MatchingInput input) {
        return Matching.of(input, MatchingWeights.USUAL);
    }

    private static List<?> explain(MatchingInput input) {
        var matching = solve(input);
        return List.of(matching.pairs(), matching.unmatched(), matching.reliefs());
    }

    /** Everybody may be paired with everybody; what they wish differs. */
    private static MatchingInput instance(int size) {
        var random = new Random(size);
        var mentees = IntStream.range(0, size)
                .mapToObj(index -> new MatchingMentee(
                        new PersonId(new UUID(1, index)),
                        2,
                        line(random),
                        Set.of(),
                        competencies(random),
                        LineWish.values()[random.nextInt(3)],
                        languages(random),
                        hours(random),
                        Set.of(),
                        Set.of(),
                        TODAY.minusDays(random.nextInt(400)),
                        null))
                .toList();
        var mentors = IntStream.range(0, size / 2)
                .mapToObj(index -> new MatchingMentor(
                        new PersonId(new UUID(2, index)),
                        3 + random.nextInt(2),
                        Scope.MENTOR,
                        line(random),
                        Set.of(),
                        competencies(random),
                        languages(random),
                        hours(random),
                        Set.of(),
                        2))
                .toList();
        return new MatchingInput(TODAY, mentees, mentors, List.of(), Set.<Match>of(), Set.of());
    }

    private static ProductLineId line(Random random) {
        return new ProductLineId(new UUID(3, random.nextInt(8)));
    }

    private static Set<CompetencyId> competencies(Random random) {
        return random.ints(4, 0, 24)
                .mapToObj(number -> new CompetencyId(new UUID(4, number)))
                .collect(Collectors.toSet());
    }

    private static Set<String> languages(Random random) {
        return Set.copyOf(List.of("en", "de", "fr").subList(random.nextInt(2), 2 + random.nextInt(2)));
    }

    private static WorkingHours hours(Random random) {
        var begin = LocalTime.of(7 + random.nextInt(4), 0);
        return new WorkingHours(begin, begin.plusHours(8), ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    private record Graph(
            SimpleWeightedGraph<Integer, DefaultWeightedEdge> edges,
            Set<Integer> left,
            Set<Integer> right,
            long[][] values) {}

    /** Each slot a vertex; the same values as the matching had. */
    private static Graph graph(Certificate certificate) {
        var values = certificate.valuesBySlot();
        var size = values.length;
        var edges = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var left = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        for (var index = 0; index < size; index++) {
            edges.addVertex(index);
            edges.addVertex(size + index);
            left.add(index);
            right.add(size + index);
        }
        for (var row = 0; row < size; row++)
            for (var slot = 0; slot < size; slot++)
                edges.setEdgeWeight(edges.addEdge(row, size + slot), -values[row][slot]);
        return new Graph(edges, left, right, values);
    }

    private static BigInteger value(Graph graph) {
        return new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph.edges(), graph.left(), graph.right())
                .getMatching().getEdges().stream()
                        .map(edge -> graph.values()[graph.edges().getEdgeSource(edge)][
                                graph.edges().getEdgeTarget(edge) - graph.left().size()])
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long allocated(Supplier<?> work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThat(work.get()).isNotNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static double milliseconds(Supplier<?> work) {
        var begun = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
