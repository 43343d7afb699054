package dev.waymark.people.application;

import dev.waymark.career.Frameworks;
import dev.waymark.career.LevelId;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.roster.CellText;
import dev.waymark.people.roster.DateColumn;
import dev.waymark.people.roster.DateOrder;
import dev.waymark.people.roster.Headers;
import dev.waymark.people.roster.ImportChoices;
import dev.waymark.people.roster.ImportColumn;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.people.roster.ImportOverview.Task;
import dev.waymark.people.roster.ImportRow;
import dev.waymark.people.roster.ImportTitle;
import dev.waymark.people.roster.RosterField;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.people.roster.RosterImports;
import dev.waymark.people.roster.RosterPlanner;
import dev.waymark.people.roster.RosterTable;
import dev.waymark.people.roster.RowFilter;
import dev.waymark.people.roster.RowProblem;
import dev.waymark.people.roster.TitleDecision;
import dev.waymark.people.roster.TitleGuesses;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
@Transactional
@PreAuthorize("hasAnyRole('LEAD', 'ADMINISTRATOR')")
class RosterImportingService implements RosterImporting {

    private static final int SAMPLES = 3;
    private static final int RECENT = 20;
    private static final int LONGEST_NAME = 200;

    private final RosterImports imports;
    private final Frameworks frameworks;
    private final ImportTasks tasks;
    private final CurrentActor actor;
    private final Clock clock;
    private final ImportSettings settings;

    RosterImportingService(
            RosterImports imports,
            Frameworks frameworks,
            ImportTasks tasks,
            CurrentActor actor,
            Clock clock,
            ImportSettings settings) {
        this.imports = imports;
        this.frameworks = frameworks;
        this.tasks = tasks;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public int largestFile() {
        return (int) settings.largestFile().toBytes();
    }

    @Override
    public ImportId begin(String fileName, byte[] content) {
        if (content.length > largestFile())
            throw new BrokenRule("import.too-large", settings.largestFile().toMegabytes());
        var file = CsvFile.read(content);
        var id = ImportId.next();
        var now = clock.instant();
        imports.discardOlderThan(now.minus(settings.keptFor()));
        imports.add(
                new RosterImports.NewImport(
                        id,
                        Text.plain(fileName, LONGEST_NAME),
                        content,
                        file.charset(),
                        file.separator(),
                        file.headerLine(),
                        file.table().lines().size(),
                        actor.get().id(),
                        now),
                guessColumns(file.table()));
        return id;
    }

    private List<ImportColumn> guessColumns(RosterTable table) {
        var keys = Headers.keys(table.header());
        var remembered = imports.layout(Headers.fingerprint(table.header()));
        var guessed = new HashMap<Integer, RosterField>();
        Headers.guess(table.header()).forEach((field, position) -> guessed.put(position, field));
        var columns = new ArrayList<ImportColumn>();
        for (var position = 0; position < table.header().size(); position++) {
            var values = values(table, position);
            var reading = DateColumn.order(values);
            var known = remembered.get(keys.get(position));
            var order = reading instanceof DateColumn.Reading.Certain(var certain)
                    ? certain
                    : known == null ? null : known.order();
            columns.add(new ImportColumn(
                    position,
                    table.header().get(position),
                    known != null ? known.field() : guessed.get(position),
                    order,
                    reading instanceof DateColumn.Reading.Ambiguous(var example) ? example : "",
                    values.stream()
                            .filter(value -> !value.isBlank())
                            .limit(SAMPLES)
                            .map(CellText::shorten)
                            .toList(),
                    known != null));
        }
        return columns;
    }

    private static List<String> values(RosterTable table, int position) {
        var values = new ArrayList<String>(table.lines().size());
        for (var line : table.lines())
            if (position < line.cells().size()) values.add(line.cells().get(position));
        return values;
    }

    @Override
    @Transactional(readOnly = true)
    public ImportOverview overview(ImportId id) {
        return alive(imports.overview(id).orElseThrow(() -> new NotFound(id)), id);
    }

    /** A task whose process died is told as a failure, after which the step can be repeated. */
    private ImportOverview alive(ImportOverview overview, ImportId id) {
        return overview.task() != null && imports.isSilent(id, clock.instant().minus(ImportTasks.SILENT))
                ? overview.interrupted("import.interrupted")
                : overview;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportOverview> recent() {
        return imports.recent(RECENT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportColumn> columns(ImportId id) {
        return imports.columns(id);
    }

    @Override
    public void chooseColumns(ImportId id, Map<Integer, RosterField> fields, Map<Integer, DateOrder> orders) {
        open(id);
        var chosen = fields.isEmpty() ? EnumSet.noneOf(RosterField.class) : EnumSet.copyOf(fields.values());
        if (!ImportChoices.suffices(chosen)) throw new BrokenRule("import.columns-missing");
        if (chosen.size() < fields.size()) throw new BrokenRule("import.column-twice");
        var columns = imports.columns(id).stream()
                .map(column -> chosen(column, fields.get(column.position()), orders.get(column.position())))
                .toList();
        imports.saveColumns(id, columns);
        remember(columns);
        imports.replaceTitles(id, readTitles(id, columns));
        imports.stage(id, Stage.TITLES);
    }

    private static ImportColumn chosen(ImportColumn column, @Nullable RosterField field, @Nullable DateOrder order) {
        var read = column.ambiguousDate().isEmpty() ? column.order() : order;
        if (field != null && field.isDate() && read == null)
            throw new BrokenRule("import.date-order", column.header(), column.ambiguousDate());
        return new ImportColumn(
                column.position(),
                column.header(),
                field,
                read,
                column.ambiguousDate(),
                column.samples(),
                column.remembered());
    }

    private void remember(List<ImportColumn> columns) {
        var headers = columns.stream().map(ImportColumn::header).toList();
        var keys = Headers.keys(headers);
        var byKey = new LinkedHashMap<String, ImportColumn>();
        columns.forEach(column -> byKey.put(keys.get(column.position()), column));
        imports.rememberLayout(Headers.fingerprint(headers), byKey);
    }

    private List<RosterImports.KeyedTitle> readTitles(ImportId id, List<ImportColumn> columns) {
        var fields = new EnumMap<RosterField, Integer>(RosterField.class);
        columns.forEach(column -> {
            if (column.field() != null) fields.put(column.field(), column.position());
        });
        var file = CsvFile.read(imports.content(id).orElseThrow(() -> new NotFound(id)));
        var counted = new LinkedHashMap<String, Counted>();
        for (var line : file.table().lines()) {
            var title = RosterPlanner.titleOf(fields, line);
            counted.computeIfAbsent(CellText.key(title), key -> new Counted(title)).people++;
        }
        return decided(counted);
    }

    private List<RosterImports.KeyedTitle> decided(Map<String, Counted> counted) {
        var framework = frameworks.published().orElseThrow(() -> new BrokenRule("import.no-framework"));
        var guesses = new TitleGuesses(framework);
        var remembered = imports.rememberedTitles(counted.keySet());
        var titles = new ArrayList<RosterImports.KeyedTitle>();
        counted.forEach((key, count) -> {
            var decision = remembered.get(key);
            if (decision instanceof TitleDecision.Means(var level)
                    && framework.level(level).isEmpty()) decision = null;
            var origin = decision == null ? ImportTitle.Origin.NONE : ImportTitle.Origin.REMEMBERED;
            var guess = decision == null ? guesses.guess(count.title) : Optional.<LevelId>empty();
            if (guess.isPresent()) {
                decision = new TitleDecision.Means(guess.get());
                origin = ImportTitle.Origin.GUESSED;
            }
            titles.add(new RosterImports.KeyedTitle(
                    key, new ImportTitle(0, CellText.shorten(count.title), count.people, origin, decision)));
        });
        titles.sort(Comparator.comparing(
                        (RosterImports.KeyedTitle title) -> title.title().origin() != ImportTitle.Origin.NONE)
                .thenComparing(title -> -title.title().people())
                .thenComparing(RosterImports.KeyedTitle::key));
        for (var i = 0; i < titles.size(); i++) titles.set(i, titles.get(i).at(i));
        return titles;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportTitle> titles(ImportId id, Slice slice) {
        return imports.titles(id, slice);
    }

    @Override
    @Transactional(readOnly = true)
    public int countTitles(ImportId id) {
        return imports.countTitles(id);
    }

    @Override
    @Transactional(readOnly = true)
    public int countUndecidedTitles(ImportId id) {
        return overview(id).undecidedTitles();
    }

    @Override
    public void decideTitle(ImportId id, int position, TitleDecision decision) {
        open(id);
        imports.decideTitle(id, position, decision);
        imports.stage(id, Stage.TITLES);
    }

    @Override
    public void leaveOutUndecidedTitles(ImportId id) {
        open(id);
        imports.leaveOutUndecidedTitles(id);
        imports.stage(id, Stage.TITLES);
    }

    @Override
    public void plan(ImportId id) {
        var overview = open(id);
        if (overview.stage() == Stage.COLUMNS) throw new BrokenRule("import.columns-missing");
        if (overview.undecidedTitles() > 0) throw new BrokenRule("import.titles-undecided", overview.undecidedTitles());
        imports.rememberTitles(id);
        start(id, Task.PLANNING);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportRow> rows(ImportId id, RowFilter filter, Slice slice) {
        return imports.rows(id, filter, slice);
    }

    @Override
    @Transactional(readOnly = true)
    public int countRows(ImportId id, RowFilter filter) {
        return imports.countRows(id, filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowProblem> problems(ImportId id, Slice slice) {
        return imports.problems(id, slice);
    }

    @Override
    public void leaveOut(ImportId id, int line) {
        open(id);
        imports.leaveOut(id, line);
        start(id, Task.PLANNING);
    }

    @Override
    public void takeIn(ImportId id, int line) {
        open(id);
        imports.takeIn(id, line);
        start(id, Task.PLANNING);
    }

    @Override
    public void leaveOutRefused(ImportId id) {
        open(id);
        imports.leaveOutRefused(id);
        start(id, Task.PLANNING);
    }

    @Override
    public void missingLeave(ImportId id, boolean leave) {
        open(id);
        imports.missingLeave(id, leave);
        start(id, Task.PLANNING);
    }

    @Override
    public void keep(ImportId id, PersonId person, boolean keep) {
        open(id);
        imports.keep(id, person, keep);
        start(id, Task.PLANNING);
    }

    @Override
    public void confirm(ImportId id) {
        var overview = open(id);
        if (overview.stage() != Stage.PREVIEW) throw new BrokenRule("import.no-plan");
        if (overview.counts().refused() > 0)
            throw new BrokenRule("import.refused-rows", overview.counts().refused());
        start(id, Task.WRITING);
    }

    @Override
    public void discard(ImportId id) {
        var overview = imports.overview(id).orElseThrow(() -> new NotFound(id));
        if (alive(overview, id).task() != null) throw new BrokenRule("import.running");
        imports.discard(id);
    }

    private ImportOverview open(ImportId id) {
        imports.lock(id);
        var overview = overview(id);
        if (overview.stage() == Stage.DONE) throw new BrokenRule("import.done");
        if (overview.task() != null) throw new BrokenRule("import.running");
        return overview;
    }

    /** The task begins when what was decided is committed. */
    private void start(ImportId id, Task task) {
        var now = clock.instant();
        if (!imports.start(id, task, now, now.minus(ImportTasks.SILENT))) throw new BrokenRule("import.running");
        var who = actor.get().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (task == Task.PLANNING) tasks.plan(id, who);
                else tasks.write(id, who);
            }
        });
    }

    private static final class Counted {
        private final String title;
        private int people;

        private Counted(String title) {
            this.title = title;
        }
    }
}
