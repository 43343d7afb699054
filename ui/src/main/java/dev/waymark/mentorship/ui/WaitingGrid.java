package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.mentorship.WaitingRow;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Explained;
import java.time.LocalDate;
import java.util.function.Consumer;

/** People without a mentor. */
class WaitingGrid extends BoardGrid<WaitingRow> {

    WaitingGrid(Framework framework, LocalDate day, boolean editable, Consumer<WaitingRow> pair) {
        super(t("tab.without-mentor"));
        wide(column(t("column.person"), row -> Words.person(row.person(), framework), BoardOrder.Column.NAME));
        wide(column(t("column.waiting-since"), row -> waiting(row, day), BoardOrder.Column.SINCE));
        wide(column(t("column.before"), WaitingGrid::before));
        wide(column(t("column.actions"), row -> editable ? button(row, pair) : new Span())
                .setTextAlign(ColumnTextAlign.END));
        narrow(column(
                t("column.person"),
                row -> stacked(
                        Words.person(row.person(), framework),
                        new Div(muted(t("waiting") + " "), waiting(row, day)),
                        before(row),
                        editable ? button(row, pair) : new Span())));
    }

    private static Component waiting(WaitingRow row, LocalDate day) {
        return Explained.by(new Span(Dates.span(row.since(), day)), Dates.medium(row.since()));
    }

    private static Component before(WaitingRow row) {
        if (!row.proposedMentor().isEmpty()) return new Span(t("proposed-with", row.proposedMentor()));
        if (!row.lastMentor().isEmpty()) return new Span(t("was-with", row.lastMentor()));
        return muted(t("never-had-a-mentor"));
    }

    private static Component button(WaitingRow row, Consumer<WaitingRow> pair) {
        var button = new Button(t("action.find-mentor"), click -> pair.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("action.find-mentor-for", row.person().name()));
        return button;
    }
}
