package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.Giving;
import dev.waymark.growth.GivingRow;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Explained;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Problems;
import dev.waymark.shell.Tone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was given to how many, how many are still drafts, and the way back. */
class GivingsCard extends Composite<Div> {

    private static final int SOME = 20;

    private final TemplateDesk desk;
    private final Card card = new Card(getTranslation("template.givings"));
    private final Paragraph none = new Paragraph(getTranslation("template.givings.none"));
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private int shown;

    GivingsCard(TemplateDesk desk) {
        this.desk = desk;
        none.addClassName("wm-muted");
        list.addClassName("wm-plain-list");
        more.addClickListener(click -> showMore());
        card.add(none, list, more);
        getContent().add(card);
    }

    void refresh() {
        shown = 0;
        list.removeAll();
        showMore();
    }

    private void showMore() {
        var count = desk.shelf().countGivings();
        var rows = desk.shelf().givings(new Slice(shown, SOME));
        rows.forEach(row -> list.add(item(row)));
        shown += rows.size();
        card.withHint(count == 0 ? "" : Integer.toString(count));
        none.setVisible(count == 0);
        list.setVisible(count > 0);
        more.setVisible(shown < count);
        more.setText(getTranslation("template.more", Math.min(SOME, count - shown)));
    }

    private ListItem item(GivingRow row) {
        var title = new Span(row.template());
        title.addClassName("wm-evidence-title");
        var when = new Span(Dates.ago(day(row.givenAt()), desk.today()));
        var about = new Div(
                new Span(getTranslation("template.giving.to", row.people())),
                new Span(getTranslation("template.giving.by", row.by().name())),
                Explained.by(when, Dates.medium(day(row.givenAt()))));
        about.addClassNames("wm-evidence-about", "wm-small", "wm-muted");
        var item = new ListItem(title, about);
        item.addClassName("wm-evidence");
        var undone = row.undone();
        var became = new Div();
        became.addClassNames("wm-evidence-about", "wm-small");
        item.add(became);
        if (undone.isPresent()) {
            became.add(
                    new Pill(getTranslation("template.undone-on", Dates.medium(day(row.undoneAt()))), Tone.NEUTRAL),
                    new Span(words(undone.get())));
            return item;
        }
        became.add(
                new Span(getTranslation("template.giving.drafts", row.drafts())),
                new Span(getTranslation("template.giving.begun", row.begun())));
        var undo = new Button(getTranslation("template.undo"), click -> askToUndo(row));
        undo.setAriaLabel(getTranslation("template.undo.label", row.template()));
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        item.add(undo);
        return item;
    }

    private LocalDate day(@Nullable Instant at) {
        return at == null ? desk.today() : LocalDate.ofInstant(at, desk.clock().getZone());
    }

    private String words(Giving.Undone undone) {
        return getTranslation("template.undone", undone.takenBack(), undone.stayed());
    }

    private void askToUndo(GivingRow row) {
        Confirm.ask(
                getTranslation("template.undo.title", row.template()),
                getTranslation("template.undo.consequence"),
                getTranslation("template.undo"),
                () -> undo(row));
    }

    private void undo(GivingRow row) {
        try {
            Problems.done(words(desk.giving().undo(row.id())));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        refresh();
    }
}
