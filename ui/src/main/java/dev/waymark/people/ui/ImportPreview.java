package dev.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.DataProvider;
import dev.waymark.career.Framework;
import dev.waymark.people.roster.FieldChange;
import dev.waymark.people.roster.ImportOverview;
import dev.waymark.people.roster.ImportRow;
import dev.waymark.people.roster.RosterField;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.people.roster.RowFilter;
import dev.waymark.people.roster.RowOutcome;
import dev.waymark.people.roster.RowProblem;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.LevelTag;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the import would do, before anything is written. */
class ImportPreview extends Div {

    private static final int MOST_ROWS_AT_ONCE = 8;

    private final RosterImporting importing;
    private final Framework framework;
    private final ImportOverview overview;
    private final Runnable refresh;
    private final Div list = new Div();
    private final Map<Button, Optional<RowFilter>> filters = new LinkedHashMap<>();

    ImportPreview(
            RosterImporting importing, Framework framework, ImportOverview overview, Runnable refresh, Runnable back) {
        this.importing = importing;
        this.framework = framework;
        this.overview = overview;
        this.refresh = refresh;
        addClassName("wm-stack");
        list.addClassName("wm-stack");
        if (overview.changedMeanwhile())
            add(banner("wm-banner-warn", getTranslation("import.preview.changed-meanwhile")));
        var content = new Div(summary(), choices(), list, actions(back));
        content.addClassName("wm-stack");
        add(new Card(getTranslation("import.preview.title"), content).withHint(getTranslation("import.preview.hint")));
    }

    private Component summary() {
        var counts = overview.counts();
        var words = new Div();
        words.addClassName("wm-stack");
        if (counts.refused() > 0) {
            var solve = new Button(getTranslation("import.preview.leave-out-refused", counts.refused()), event -> {
                importing.leaveOutRefused(overview.id());
                refresh.run();
            });
            var banner = banner("wm-banner-risk", getTranslation("import.preview.blocked", counts.refused()));
            banner.add(solve);
            words.add(banner);
        }
        words.add(new Paragraph(getTranslation(
                "import.preview.summary",
                counts.created(),
                counts.changed(),
                counts.levelChanges(),
                counts.unchanged(),
                counts.newLines())));
        return words;
    }

    private Component choices() {
        var counts = overview.counts();
        var choices = new Div();
        choices.addClassName("wm-import-filters");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("import.preview.parts"));
        var problems = counts.problems() + counts.notices();
        if (problems > 0) choices.add(choice("problems", problems, null));
        choices.add(
                choice("created", counts.created(), RowFilter.CREATED),
                choice("changed", counts.changed(), RowFilter.CHANGED),
                choice("level_changes", counts.levelChanges(), RowFilter.LEVEL_CHANGES),
                choice("unchanged", counts.unchanged(), RowFilter.UNCHANGED),
                choice("missing", counts.stays() + counts.leaves(), RowFilter.MISSING),
                choice("left_out", counts.leftOut(), RowFilter.LEFT_OUT));
        if (problems > 0) show(null);
        else if (counts.created() > 0) show(RowFilter.CREATED);
        else if (counts.changed() > 0) show(RowFilter.CHANGED);
        else show(RowFilter.UNCHANGED);
        return choices;
    }

    private Button choice(String key, int count, @Nullable RowFilter filter) {
        var urgent = filter == null && overview.counts().refused() > 0;
        var button = new Button(getTranslation("import.preview." + key), event -> show(filter));
        var number = NumberFormat.getIntegerInstance(getLocale()).format(count);
        button.setSuffixComponent(new Pill(number, urgent ? Tone.RISK : Tone.NEUTRAL));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        filters.put(button, Optional.ofNullable(filter));
        return button;
    }

    private void show(@Nullable RowFilter filter) {
        filters.forEach((button, shows) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(shows.equals(Optional.ofNullable(filter)))));
        list.removeAll();
        if (filter == null) {
            list.add(problems());
            return;
        }
        if (filter == RowFilter.MISSING) list.add(missing());
        var count = importing.countRows(overview.id(), filter);
        if (count == 0)
            list.add(new EmptyState(
                    getTranslation("import.preview.nobody"), getTranslation("import.preview.nobody-explained")));
        else list.add(rows(filter, count));
    }

    // people

    private Component rows(RowFilter filter, int count) {
        var grid = new Grid<ImportRow>();
        style(grid, count);
        grid.addComponentColumn(this::person)
                .setHeader(getTranslation("import.preview.person"))
                .setFlexGrow(1);
        grid.addComponentColumn(row -> withAction(detail(row, filter), filter, row))
                .setHeader(getTranslation("import.preview.what"))
                .setFlexGrow(2);
        grid.setItems(DataProvider.fromCallbacks(
                query -> importing.rows(overview.id(), filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> count));
        return grid;
    }

    private Component person(ImportRow row) {
        var name = new Span(row.name().isEmpty() ? getTranslation("import.preview.no-name") : row.name());
        name.addClassName("wm-strong");
        var place = new Span(
                row.line() == 0 ? row.email() : getTranslation("import.preview.line", row.line(), row.email()));
        place.addClassNames("wm-muted", "wm-small");
        return lines(name, place);
    }

    /** Beside the words where there is room, below them on a phone. */
    private Component withAction(Component words, RowFilter filter, ImportRow row) {
        var offered = filter != RowFilter.UNCHANGED && (filter != RowFilter.MISSING || overview.missingLeave());
        return offered ? sideBySide(words, action(row)) : words;
    }

    private static Component sideBySide(Component words, Component action) {
        var cell = new Div(words, action);
        cell.addClassName("wm-import-cell");
        return cell;
    }

    private Component detail(ImportRow row, RowFilter filter) {
        return switch (filter) {
            case CREATED, UNCHANGED -> lines(level(row), small(join(row.jobTitle(), row.productLine(), dates(row))));
            case CHANGED, LEVEL_CHANGES -> changes(row);
            case MISSING ->
                lines(
                        new Pill(
                                getTranslation(
                                        row.outcome() == RowOutcome.LEAVES
                                                ? "import.preview.leaves"
                                                : "import.preview.stays"),
                                row.outcome() == RowOutcome.LEAVES ? Tone.WARN : Tone.NEUTRAL),
                        small(join(row.level(), row.jobTitle(), row.productLine())));
            case LEFT_OUT -> small(row.jobTitle());
        };
    }

    private Component level(ImportRow row) {
        var levels = framework.levels();
        for (var i = 0; i < levels.size(); i++)
            if (levels.get(i).name().equals(row.level())) {
                var tag = new LevelTag(row.level(), i + 1, levels.size());
                return row.levelFrom() == null
                        ? tag
                        : new Div(
                                tag,
                                small(" " + getTranslation("import.preview.since", Dates.medium(row.levelFrom()))));
            }
        return small(row.level());
    }

    private String dates(ImportRow row) {
        var joined =
                row.joinedOn() == null ? "" : getTranslation("import.preview.joined", Dates.medium(row.joinedOn()));
        var left = row.leftOn() == null ? "" : getTranslation("import.preview.left", Dates.medium(row.leftOn()));
        return join(joined, left);
    }

    private Component changes(ImportRow row) {
        var all = new Div();
        all.addClassName("wm-lines");
        for (var change : row.changes()) all.add(change(row, change));
        if (row.changes().isEmpty()) all.add(small(getTranslation("import.preview.periods")));
        return all;
    }

    private Component change(ImportRow row, FieldChange change) {
        var field =
                new Span(getTranslation("import.field." + change.field().name().toLowerCase(Locale.ROOT)) + ": ");
        field.addClassName("wm-muted");
        var was = new Span(value(change.field(), change.was()));
        was.addClassName("wm-was");
        var becomes = new Span(value(change.field(), change.becomes()));
        becomes.addClassName("wm-strong");
        var line = new Div(field, was, new Span(" → "), becomes);
        if (change.field() == RosterField.LEVEL && row.levelFrom() != null)
            line.add(small(" " + getTranslation("import.preview.from", Dates.medium(row.levelFrom()))));
        return line;
    }

    private String value(RosterField field, String value) {
        if (value.isEmpty()) return getTranslation("import.preview.nothing");
        return field.isDate() ? Dates.medium(LocalDate.parse(value)) : value;
    }

    private Component action(ImportRow row) {
        return switch (row.outcome()) {
            case LEFT_OUT -> button("import.preview.take-in", row, () -> importing.takeIn(overview.id(), row.line()));
            case LEAVES -> button("import.preview.keep", row, () -> keep(row, true));
            case STAYS -> button("import.preview.let-leave", row, () -> keep(row, false));
            case CREATED, CHANGED, UNCHANGED, REFUSED ->
                button("import.preview.leave-out", row, () -> importing.leaveOut(overview.id(), row.line()));
        };
    }

    private void keep(ImportRow row, boolean keep) {
        if (row.person() != null) importing.keep(overview.id(), row.person(), keep);
    }

    private Button button(String key, ImportRow row, Runnable action) {
        return button(key, row.name(), action);
    }

    private Button button(String key, String of, Runnable action) {
        var button = new Button(getTranslation(key), event -> {
            action.run();
            refresh.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + of);
        return button;
    }

    private Component missing() {
        var choice = new RadioButtonGroup<Boolean>(getTranslation("import.missing.question"));
        choice.setItems(false, true);
        choice.setItemLabelGenerator(leave -> getTranslation(leave ? "import.missing.leave" : "import.missing.stay"));
        choice.setValue(overview.missingLeave());
        choice.addValueChangeListener(event -> {
            importing.missingLeave(overview.id(), event.getValue());
            refresh.run();
        });
        return choice;
    }

    // problems

    private Component problems() {
        var counts = overview.counts();
        var grid = new Grid<RowProblem>();
        var count = counts.problems() + counts.notices();
        style(grid, count);
        grid.addComponentColumn(this::where)
                .setHeader(getTranslation("import.problem.where"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::solvable)
                .setHeader(getTranslation("import.problem.what"))
                .setFlexGrow(3);
        grid.setItems(DataProvider.fromCallbacks(
                query -> importing.problems(overview.id(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> count));
        return grid;
    }

    private Component where(RowProblem problem) {
        var line = new Span(getTranslation("import.problem.line", problem.line()));
        line.addClassName("wm-strong");
        var column = small(problem.column());
        var value = small(problem.value().isEmpty() ? "" : getTranslation("import.problem.value", problem.value()));
        return lines(line, column, value);
    }

    private Component solvable(RowProblem problem) {
        if (!problem.kind().blocks()) return explained(problem);
        var leaveOut = button(
                "import.preview.leave-out",
                getTranslation("import.problem.line", problem.line()),
                () -> importing.leaveOut(overview.id(), problem.line()));
        return sideBySide(explained(problem), leaveOut);
    }

    private Component explained(RowProblem problem) {
        var key = "import.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        var pill = new Pill(
                getTranslation(problem.kind().blocks() ? "import.problem.blocks" : "import.problem.notice"),
                problem.kind().blocks() ? Tone.RISK : Tone.NEUTRAL);
        var what = new Span(getTranslation(key, problem.value(), problem.detail()));
        var remedy = small(getTranslation(key + ".remedy", problem.value(), problem.detail()));
        return lines(pill, what, remedy);
    }

    // confirming

    private Component actions(Runnable back) {
        var counts = overview.counts();
        var confirm = new Button(getTranslation("import.confirm", counts.written()), event -> ask());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(counts.refused() == 0);
        var before = new Button(getTranslation("import.back"), event -> back.run());
        var actions = new Div(confirm, before);
        actions.addClassName("wm-actions");
        return actions;
    }

    private void ask() {
        var counts = overview.counts();
        if (counts.written() == 0) {
            write();
            return;
        }
        Confirm.ask(
                getTranslation("import.confirm.question"),
                getTranslation("import.confirm.consequence", counts.created(), counts.changed(), counts.leaves()),
                getTranslation("import.confirm", counts.written()),
                this::write);
    }

    private void write() {
        importing.confirm(overview.id());
        refresh.run();
    }

    // small parts

    private static void style(Grid<?> grid, int count) {
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        if (count <= MOST_ROWS_AT_ONCE) grid.setAllRowsVisible(true);
        else grid.setHeight("36rem");
    }

    private static Div banner(String className, String text) {
        var banner = new Div(new Span(text));
        banner.addClassNames("wm-banner", className);
        return banner;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("wm-muted", "wm-small");
        return span;
    }

    private static Div lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("wm-lines");
        return lines;
    }

    private static String join(String... parts) {
        var said = new ArrayList<String>();
        for (var part : List.of(parts)) if (!part.isEmpty()) said.add(part);
        return String.join(" · ", said);
    }
}
