package dev.waymark.people.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.waymark.career.Frameworks;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.database.LongWork;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.people.roster.CellText;
import dev.waymark.people.roster.PeopleExport;
import dev.waymark.people.roster.RosterImports;
import dev.waymark.people.roster.RosterPerson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('LEAD', 'ADMINISTRATOR')")
class PeopleExportService implements PeopleExport {

    /** Headers that an import recognises by itself. */
    private static final List<String> HEADERS = List.of(
            "Id",
            "Name",
            "E-mail",
            "Job title",
            "Level",
            "Product line",
            "Manager",
            "Joined on",
            "Level since",
            "Left on");

    private final RosterImports roster;
    private final Frameworks frameworks;
    private final LongWork longWork;

    PeopleExportService(RosterImports roster, Frameworks frameworks, LongWork longWork) {
        this.roster = roster;
        this.frameworks = frameworks;
        this.longWork = longWork;
    }

    @Override
    public void write(OutputStream out) {
        // whoever reads it may be slow
        longWork.begins();
        var people = roster.people();
        var emails = new HashMap<PersonId, String>();
        people.forEach(person -> emails.put(person.id(), person.email()));
        var lines = roster.lines().stream().collect(Collectors.toMap(ProductLine::id, ProductLine::name));
        var levels = levelNames();
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // without the mark, spreadsheets take UTF-8 for something else
            text.write('\uFEFF');
            // quoted, so that no other separator splits a field
            var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text);
            csv.writeRecord(HEADERS);
            for (var person : people)
                if (person.holding() != null) csv.writeRecord(cells(person, emails, lines, levels));
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<LevelId, String> levelNames() {
        return frameworks.published().stream()
                .flatMap(framework -> framework.levels().stream())
                .collect(Collectors.toMap(Level::id, Level::name));
    }

    private static List<String> cells(
            RosterPerson person,
            Map<PersonId, String> emails,
            Map<ProductLineId, String> lines,
            Map<LevelId, String> levels) {
        var place = person.place();
        var held = Objects.requireNonNull(person.holding());
        return List.of(
                escaped(person.externalId()),
                escaped(person.name()),
                escaped(person.email()),
                escaped(person.jobTitle()),
                escaped(levels.get(held.level())),
                escaped(place == null || place.line() == null ? null : lines.get(place.line())),
                escaped(place == null || place.manager() == null ? null : emails.get(place.manager())),
                text(person.joinedOn()),
                text(held.from()),
                text(person.leftOn()));
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : CellText.escape(text);
    }

    private static String text(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }
}
