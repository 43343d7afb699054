package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.waymark.people.roster.DateColumn;
import dev.waymark.people.roster.DateOrder;
import dev.waymark.people.roster.ImportChoices;
import dev.waymark.people.roster.ImportColumn;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.RosterField;
import dev.waymark.people.roster.RosterImporting;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** What the file's columns hold: guessed or remembered, and changed here. */
class ImportColumns extends Div {

    private final RosterImporting importing;
    private final ImportId id;
    private final Runnable next;
    private final List<Line> lines = new ArrayList<>();
    private final Paragraph ignored = new Paragraph();
    private final Div problem = new Div();

    ImportColumns(RosterImporting importing, ImportId id, Runnable next) {
        this.importing = importing;
        this.id = id;
        this.next = next;
        addClassName("wm-stack");
        problem.addClassNames("wm-banner", "wm-banner-risk");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        ignored.addClassName("wm-muted");
        ignored.setId("import-ignored");
        var table = new Div();
        table.addClassName("wm-import-columns");
        var columns = importing.columns(id);
        for (var column : columns) {
            var line = new Line(column);
            lines.add(line);
            table.add(line);
        }
        var remembered = columns.stream().anyMatch(ImportColumn::remembered);
        var go = new Button(getTranslation("import.columns.next"), event -> proceed());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(go);
        actions.addClassName("wm-actions");
        var content =
                new Div(new Paragraph(getTranslation("import.columns.explained")), table, ignored, problem, actions);
        content.addClassName("wm-stack");
        var card = new Card(getTranslation("import.columns.title"), content);
        if (remembered) card.withHint(getTranslation("import.columns.remembered"));
        add(card);
        sayIgnored();
    }

    private void sayIgnored() {
        var names = lines.stream()
                .filter(line -> line.field.getValue() == null)
                .map(line -> line.column.header())
                .toList();
        ignored.setText(
                names.isEmpty()
                        ? getTranslation("import.columns.all-used")
                        : getTranslation("import.columns.ignored", names.size(), String.join(", ", names)));
    }

    /** A field serves one column: the last choice wins, and the other column is no longer used. */
    private void chosen(Line line) {
        for (var other : lines)
            if (other != line && line.field.getValue() != null && other.field.getValue() == line.field.getValue())
                other.field.clear();
        line.showOrder();
        sayIgnored();
        problem.setVisible(false);
    }

    private void proceed() {
        var fields = new HashMap<Integer, RosterField>();
        var orders = new HashMap<Integer, DateOrder>();
        for (var line : lines) {
            if (line.field.getValue() != null) fields.put(line.column.position(), line.field.getValue());
            if (line.order.getValue() != null) orders.put(line.column.position(), line.order.getValue());
        }
        try {
            importing.chooseColumns(id, fields, orders);
        } catch (BrokenRule broken) {
            problem.setText(
                    broken.rule().equals("import.columns-missing") ? missing(fields) : Problems.describe(broken));
            problem.setVisible(true);
            return;
        }
        next.run();
    }

    private String missing(HashMap<Integer, RosterField> fields) {
        var chosen = fields.isEmpty() ? EnumSet.noneOf(RosterField.class) : EnumSet.copyOf(fields.values());
        var missing = new ArrayList<String>();
        for (var field : List.of(RosterField.NAME, RosterField.EMAIL, RosterField.JOB_TITLE)) {
            var without = EnumSet.of(RosterField.NAME, RosterField.EMAIL, RosterField.JOB_TITLE);
            without.remove(field);
            without.addAll(chosen);
            if (!ImportChoices.suffices(without))
                missing.add(getTranslation("import.field." + field.name().toLowerCase(Locale.ROOT)));
        }
        return getTranslation("import.columns.missing", String.join(", ", missing));
    }

    private final class Line extends Div {

        private final ImportColumn column;
        private final Select<RosterField> field = new Select<>();
        private final Select<DateOrder> order = new Select<>();

        private Line(ImportColumn column) {
            this.column = column;
            addClassName("wm-import-column");
            var name = new Span(column.header());
            name.addClassName("wm-strong");
            var samples = new Span(
                    column.samples().isEmpty()
                            ? getTranslation("import.columns.empty")
                            : String.join(" · ", column.samples()));
            samples.addClassNames("wm-muted", "wm-small", "wm-cut");
            var words = new Div(name, samples);
            words.addClassName("wm-grow");
            if (column.remembered())
                name.add(new Span(" "), new Pill(getTranslation("import.columns.remembered-pill"), Tone.NEUTRAL));
            field.setItems(RosterField.values());
            field.setItemLabelGenerator(value -> value == null
                    ? getTranslation("import.columns.unused")
                    : getTranslation("import.field." + value.name().toLowerCase(Locale.ROOT)));
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(getTranslation("import.columns.unused"));
            field.setValue(column.field());
            field.setAriaLabel(getTranslation("import.columns.holds", column.header()));
            field.addValueChangeListener(event -> chosen(this));
            order.setItems(DateOrder.values());
            order.setItemLabelGenerator(this::reading);
            order.setValue(column.order());
            order.setPlaceholder(getTranslation("import.columns.which-date"));
            order.setAriaLabel(getTranslation("import.columns.date-question", column.ambiguousDate(), column.header()));
            order.setHelperText(
                    getTranslation("import.columns.date-question", column.ambiguousDate(), column.header()));
            var choice = new Div(field, order);
            choice.addClassName("wm-import-choice");
            add(words, choice);
            showOrder();
        }

        private String reading(DateOrder value) {
            return DateColumn.read(column.ambiguousDate(), value)
                    .map(Dates::medium)
                    .orElse(value.name());
        }

        private void showOrder() {
            var chosen = field.getValue();
            order.setVisible(
                    chosen != null && chosen.isDate() && !column.ambiguousDate().isEmpty());
        }
    }
}
