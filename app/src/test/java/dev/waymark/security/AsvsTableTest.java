package dev.waymark.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/security/asvs.md says of nothing that it is met without naming a test or a file that exists, and its sums are
 * those of its rows.
 */
class AsvsTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FILE = ROOT.resolve("docs/security/asvs.md");

    /** What ASVS 5.0.0 asks for on level 2. */
    private static final int REQUIREMENTS = 253;

    private static final int OF_LEVEL_1 = 70;

    private static final List<String> STATES = List.of("met", "not met", "not applicable");

    private static final Pattern ID = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern FILE_NAMED = Pattern.compile("`([\\w./-]+/[\\w.-]+|\\w+\\.xml)`");
    private static final Pattern CLASS_NAMED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");

    private record Row(String id, String level, String words, String state, String shownBy) {

        int chapter() {
            return Integer.parseInt(id.substring(0, id.indexOf('.')));
        }

        @Override
        public String toString() {
            return id + ": " + shownBy;
        }
    }

    @Test
    void everyRequirementIsThereOnceWithAState() throws IOException {
        assertThat(rows()).hasSize(REQUIREMENTS);
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows()).extracting(Row::level).containsOnly("1", "2");
        assertThat(rows()).filteredOn(row -> row.level().equals("1")).hasSize(OF_LEVEL_1);
        assertThat(rows()).extracting(Row::state).isSubsetOf(STATES);
        assertThat(rows()).extracting(Row::words).noneMatch(String::isBlank);
        assertThat(rows()).extracting(Row::shownBy).noneMatch(String::isBlank);
    }

    @Test
    void whatIsMetNamesATestOrAFile() throws IOException {
        assertThat(met())
                .allMatch(row ->
                        TEST.matcher(row.shownBy()).find() || row.shownBy().contains("by review of `"));
    }

    @Test
    void everyTestClassAndFileThatIsNamedExists() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var row : met()) {
            for (var file : named(FILE_NAMED, row)) {
                if (!file.group(1).startsWith("/") && !Files.exists(ROOT.resolve(file.group(1))))
                    missing.add(row.id() + " " + file.group());
            }
            for (var type : named(CLASS_NAMED, row)) {
                var found = sources.getOrDefault(type.group(1) + ".java", List.of());
                if (found.isEmpty() || !hasMethod(found, type)) missing.add(row.id() + " " + type.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean hasMethod(List<Path> sources, MatchResult named) throws IOException {
        if (named.group(2) == null) return true;
        for (var source : sources) {
            if (Files.readString(source).contains(" " + named.group(2) + "(")) return true;
        }
        return false;
    }

    @Test
    void whatIsNotMetIsListedAsMissing() throws IOException {
        var text = Files.readString(FILE);
        var section = text.substring(text.indexOf("## What is missing"), text.indexOf("## Sums"));
        var listed = section.lines()
                .filter(line -> line.startsWith("- **"))
                .flatMap(line ->
                        ID.matcher(line.substring(0, line.indexOf("**", 4))).results())
                .map(MatchResult::group)
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.state().equals("not met"))
                        .map(Row::id)
                        .toList());
    }

    @Test
    void theSumsAreThoseOfTheRows() throws IOException {
        var expected = new ArrayList<String>();
        var chapters = rows().stream().map(Row::chapter).collect(toCollection(TreeSet::new));
        for (var chapter : chapters) {
            expected.add(chapter
                    + sums(rows().stream()
                            .filter(row -> row.chapter() == chapter)
                            .toList()));
        }
        expected.add("all" + sums(rows()));
        var told = cells(Pattern.compile("\\| (\\d+|all) \\| .*")).stream()
                .map(cells -> cells.get(0) + " " + cells.get(2) + " " + cells.get(3) + " " + cells.get(4))
                .toList();
        assertThat(told).isEqualTo(expected);
    }

    private static String sums(List<Row> rows) {
        var states = rows.stream().collect(groupingBy(Row::state));
        var sums = new StringBuilder();
        for (var state : STATES)
            sums.append(' ').append(states.getOrDefault(state, List.of()).size());
        return sums.toString();
    }

    private static List<MatchResult> named(Pattern what, Row row) {
        return what.matcher(row.shownBy()).results().toList();
    }

    private static List<Row> met() throws IOException {
        return rows().stream().filter(row -> row.state().equals("met")).toList();
    }

    private static List<Row> rows() throws IOException {
        return cells(Pattern.compile("\\| \\d+\\.\\d+\\.\\d+ \\| .*")).stream()
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
    }

    /** The cells of the lines that look like this; each table here has five. */
    private static List<List<String>> cells(Pattern line) throws IOException {
        var cells = Files.readAllLines(FILE).stream()
                .filter(line.asMatchPredicate())
                .map(text ->
                        Stream.of(text.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
        assertThat(cells).allMatch(row -> row.size() == 5);
        return cells;
    }

    private static LinkedHashMap<String, List<Path>> sources() throws IOException {
        var sources = new LinkedHashMap<String, List<Path>>();
        for (var module : List.of("domain", "persistence", "ui", "app", "db")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.computeIfAbsent(
                                        String.valueOf(file.getFileName()), name -> new ArrayList<>())
                                .add(file));
            }
        }
        return sources;
    }
}
