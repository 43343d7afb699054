package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.mentorship.MentorRow;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.SlotMeter;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mentors with their slots and mentees. */
class MentorsGrid extends BoardGrid<MentorRow> {

    MentorsGrid(
            Framework framework, LocalDate day, boolean editable, Consumer<MentorRow> pair, Consumer<MentorRow> slots) {
        super(t("tab.mentors"));
        var actions = (Actions) row -> editable ? buttons(row, pair, slots) : new Span();
        wide(column(t("column.mentor"), row -> Words.person(row.mentor(), framework), BoardOrder.Column.NAME));
        wide(column(t("column.slots"), MentorsGrid::slots, BoardOrder.Column.FREE));
        wide(column(t("column.mentees"), MentorsGrid::mentees));
        wide(column(t("column.last-session"), row -> lastSession(row.lastSession(), day)));
        wide(column(t("column.health"), MentorsGrid::health));
        wide(column(t("column.actions"), actions::of).setTextAlign(ColumnTextAlign.END));
        narrow(column(
                t("column.mentor"),
                row -> stacked(
                        Words.person(row.mentor(), framework),
                        slots(row),
                        mentees(row),
                        health(row),
                        actions.of(row))));
    }

    private interface Actions {
        Component of(MentorRow row);
    }

    private static Component buttons(MentorRow row, Consumer<MentorRow> pair, Consumer<MentorRow> slots) {
        var bar = new Div();
        bar.addClassName("wm-row-actions");
        if (row.free() > 0) {
            var pairing = new Button(t("action.pair"), click -> pair.accept(row));
            pairing.addThemeVariants(ButtonVariant.LUMO_SMALL);
            pairing.setAriaLabel(t("action.pair-with", row.mentor().name()));
            bar.add(pairing);
        }
        var setting = new Button(t("action.slots"), click -> slots.accept(row));
        setting.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        setting.setAriaLabel(t("action.slots-of", row.mentor().name()));
        bar.add(setting);
        return bar;
    }

    private static Component slots(MentorRow row) {
        var cell = new Div(new SlotMeter(row.used(), row.slots()));
        if (!row.mayMentor())
            cell.add(new Pill(t("flag.no-longer-mentors"), Tone.WARN, t("flag.no-longer-mentors.why")));
        else if (row.isOverCapacity())
            cell.add(new Pill(t("flag.over-capacity"), Tone.WARN, t("flag.over-capacity.why")));
        cell.addClassName("wm-mentorship-below");
        return cell;
    }

    private static Component mentees(MentorRow row) {
        if (row.mentees().isEmpty()) return muted(t("no-mentees"));
        var names =
                Words.list(row.mentees().stream().map(MentorRow.Mentee::name).toList());
        return new Anchor("mentorship?show=pairings&mentor=" + row.mentor().id(), names);
    }

    private static Component health(MentorRow row) {
        return row.worstHealth().<Component>map(Words::pill).orElseGet(Span::new);
    }

    static Component lastSession(@Nullable LocalDate held, LocalDate day) {
        return held == null ? muted(t("no-session")) : Dates.agoLabel(held, day);
    }
}
