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
import dev.waymark.mentorship.PairingRow;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Explained;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Pairings with state and health. */
class PairingsGrid extends BoardGrid<PairingRow> {

    PairingsGrid(Framework framework, LocalDate day, Consumer<PairingRow> open) {
        super(t("tab.pairings"));
        wide(column(t("column.mentee"), row -> Words.person(row.mentee(), framework), BoardOrder.Column.MENTEE));
        wide(column(t("column.mentor"), row -> Words.person(row.mentor(), framework), BoardOrder.Column.NAME));
        wide(column(t("column.state"), row -> state(row, day), BoardOrder.Column.SINCE));
        wide(column(
                t("column.last-session"),
                row -> MentorsGrid.lastSession(row.lastSession(), day),
                BoardOrder.Column.LAST_SESSION));
        wide(column(t("column.health"), row -> Words.pill(row.health())));
        wide(column(t("column.actions"), row -> button(row, open)).setTextAlign(ColumnTextAlign.END));
        narrow(column(
                t("column.mentee"),
                row -> stacked(
                        Words.person(row.mentee(), framework),
                        new Div(
                                muted(t("mentored-by") + " "),
                                new Span(row.mentor().name())),
                        state(row, day),
                        Words.pill(row.health()),
                        button(row, open))));
    }

    private static Component state(PairingRow row, LocalDate day) {
        var since = muted(t("since", Dates.medium(row.since())));
        return new Div(new Div(Words.state(row.state())), Explained.by(since, Dates.ago(row.since(), day)));
    }

    private static Component button(PairingRow row, Consumer<PairingRow> open) {
        var button = new Button(t("action.open"), click -> open.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(
                t("action.open-pairing", row.mentor().name(), row.mentee().name()));
        return button;
    }
}
