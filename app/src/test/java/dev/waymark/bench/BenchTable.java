package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the benchmark measured, as one table at the end and in {@code target/bench.md}.
 *
 * <p>A class {@code *Bench} is annotated with {@code @ExtendWith(BenchTable.class)} and adds a row a measure; a limit
 * that is missed fails the class after all its measures are taken.
 */
public final class BenchTable implements BeforeAllCallback, AfterAllCallback {

    private static final List<Row> rows = new ArrayList<>();

    /** Adds what was measured; with {@code ok} false, the build fails. */
    public static void row(String measure, String value, String mustReach, boolean ok) {
        rows.add(new Row(measure, value, mustReach, ok));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // what lies in the root's store is closed when all classes have run
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(BenchTable.class))
                .computeIfAbsent(AutoCloseable.class, type -> BenchTable::print, AutoCloseable.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(rows).as("measures that miss what they must reach").allMatch(Row::ok);
    }

    @SuppressWarnings("SystemOut") // the table is what the benchmark is for
    private static void print() throws IOException {
        var table = table();
        System.out.println("\n" + table);
        Files.writeString(Path.of("target", "bench.md"), table);
    }

    private static String table() {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of("measure", "value", "must reach", "reached"));
        rows.forEach(row -> cells.add(List.of(row.measure(), row.value(), row.mustReach(), row.ok() ? "yes" : "NO")));
        var text = new StringBuilder();
        for (var line = 0; line < cells.size(); line++) {
            text.append("|");
            for (var column = 0; column < 4; column++) {
                text.append(" ").append(padded(cells, line, column)).append(" |");
            }
            text.append("\n");
            if (line == 0) {
                text.append("|---|---|---|---|\n");
            }
        }
        return text.toString();
    }

    private static String padded(List<List<String>> cells, int line, int column) {
        var width =
                cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        var cell = cells.get(line).get(column);
        return cell + " ".repeat(width - cell.length());
    }

    private record Row(String measure, String value, String mustReach, boolean ok) {}
}
