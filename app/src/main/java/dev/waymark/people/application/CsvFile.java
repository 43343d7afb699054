package dev.waymark.people.application;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.waymark.people.roster.CellText;
import dev.waymark.people.roster.FileText;
import dev.waymark.people.roster.Headers;
import dev.waymark.people.roster.RosterTable;
import dev.waymark.shared.BrokenRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV file as HR systems write them: the encoding, the separator and the line with the column names are found out.
 *
 * @param headerLine the line with the column names, from 1; what stands above it is not read
 */
record CsvFile(RosterTable table, String charset, char separator, int headerLine) {

    static final int LONGEST_FIELD = 100_000;
    static final int MOST_COLUMNS = 500;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_TRIED = 60;
    private static final int CHARACTERS_TRIED = 200_000;
    private static final int HEADER_WITHIN = 15;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^\"?sep=(.)\"?(\\r\\n|\\n|\\r)");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    /** @throws BrokenRule saying what is wrong with the file, and where */
    static CsvFile read(byte[] bytes) {
        var file = FileText.of(bytes);
        var text = file.text();
        var skipped = 0;
        var named = SEPARATOR_LINE.matcher(text);
        Character separator = null;
        if (named.find()) {
            separator = named.group(1).charAt(0);
            text = text.substring(named.end());
            skipped = 1;
        }
        if (separator == null) separator = separator(text);
        var records = records(text, separator, skipped);
        if (records.isEmpty()) throw new BrokenRule("import.empty");
        var header = header(records);
        var names = names(records.get(header).cells());
        var lines = records.subList(header + 1, records.size());
        if (lines.isEmpty())
            throw new BrokenRule("import.header-only", records.get(header).number());
        if (names.size() > MOST_COLUMNS) throw new BrokenRule("import.too-many-columns", names.size(), MOST_COLUMNS);
        return new CsvFile(
                new RosterTable(names, List.copyOf(lines)),
                file.charset(),
                separator,
                records.get(header).number());
    }

    private static List<RosterTable.Line> records(String text, char separator, int skipped) {
        var records = new ArrayList<RosterTable.Line>();
        try (var reader = reader(text, separator)) {
            for (var record : reader) {
                if (isBlank(record)) continue;
                var line = new RosterTable.Line((int) record.getStartingLineNumber() + skipped, record.getFields());
                refuseLongFields(line);
                records.add(line);
            }
            return records;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw brokenAt(broken, records.isEmpty() ? 1 : records.getLast().number() + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BrokenRule brokenAt(RuntimeException broken, int line) {
        var at = LINE.matcher(String.valueOf(broken.getMessage()));
        return new BrokenRule("import.quotes", at.find() ? Integer.parseInt(at.group(1)) : line);
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(64 * 1024 * 1024)
                .ofCsvRecord(text);
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    /** A field is that long only where a quote was opened and closed much later, or the file is no table. */
    private static void refuseLongFields(RosterTable.Line line) {
        for (var i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).length() > LONGEST_FIELD)
                throw new BrokenRule("import.long-field", line.number(), i + 1, LONGEST_FIELD);
        }
    }

    /** The separator that gives the most lines the same number of columns, and the most columns. */
    private static char separator(String text) {
        var part = text.length() <= CHARACTERS_TRIED ? text : text.substring(0, CHARACTERS_TRIED);
        var best = ',';
        var bestScore = 0.0;
        for (var separator : SEPARATORS) {
            var score = score(part, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String part, char separator) {
        var widths = new HashMap<Integer, Integer>();
        var known = 0;
        var lines = 0;
        try (var reader = reader(part, separator)) {
            for (var record : reader) {
                if (isBlank(record)) continue;
                if (++lines > LINES_TRIED) break;
                widths.merge(record.getFieldCount(), 1, Integer::sum);
                if (lines <= HEADER_WITHIN) known = Math.max(known, Headers.recognised(record.getFields()));
            }
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            // the part may end within quotes; what was read until here counts
        }
        var score = 0.0;
        for (var width : widths.entrySet()) {
            if (width.getKey() > 1)
                score = Math.max(
                        score,
                        (double) width.getValue() / Math.min(lines, LINES_TRIED) * (1 + Math.log(width.getKey())));
        }
        return score + 2 * known;
    }

    /** The line that names the columns: the first, unless one below it is recognised better, as under a report's title. */
    private static int header(List<RosterTable.Line> records) {
        var best = 0;
        var bestKnown = Headers.recognised(records.getFirst().cells());
        for (var i = 1; i < Math.min(HEADER_WITHIN, records.size()); i++) {
            var known = Headers.recognised(records.get(i).cells());
            if (known >= 2 && known > bestKnown) {
                best = i;
                bestKnown = known;
            }
        }
        return best;
    }

    /** Names without a double: a second "Name" is "Name (2)", a nameless column is called by its number. */
    private static List<String> names(List<String> cells) {
        var seen = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        var width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) width--;
        for (var i = 0; i < width; i++) {
            var name = CellText.shorten(cells.get(i));
            if (name.isEmpty()) name = "#" + (i + 1);
            var times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return names;
    }
}
