package dev.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Explained;
import java.time.LocalDate;

/** One piece of evidence: when, what, with what impact, and what it shows. */
class EvidenceItem extends ListItem {

    private final EvidenceRow row;
    private final LocalDate today;

    /** @param namesGoal whether the goal is named, which a goal's own page need not */
    EvidenceItem(EvidenceRow row, LocalDate today, boolean namesGoal) {
        this.row = row;
        this.today = today;
        addClassName("wm-evidence");
        var title = new Span(row.text().title());
        title.addClassName("wm-evidence-title");
        add(when(), title);
        if (!row.text().impact().isEmpty()) {
            var impact = new Paragraph(row.text().impact());
            impact.addClassName("wm-evidence-impact");
            add(impact);
        }
        if (!row.shows().isEmpty()) add(shown());
        add(about(namesGoal));
    }

    private Component when() {
        var began = row.time().beganOn();
        var dates = began == null
                ? Dates.medium(row.day())
                : getTranslation("evidence.dates", Dates.medium(began), Dates.medium(row.day()));
        var when = new Span(dates);
        when.addClassNames("wm-muted", "wm-small");
        return Explained.by(when, Dates.ago(row.day(), today));
    }

    private Component shown() {
        var list = new UnorderedList();
        list.addClassName("wm-chips");
        list.getElement().setAttribute("aria-label", getTranslation("evidence.shows"));
        row.shows().forEach(one -> list.add(new ListItem(one.description())));
        return list;
    }

    private Component about(boolean namesGoal) {
        var about = new Div();
        about.addClassNames("wm-evidence-about", "wm-small");
        if (!row.link().isEmpty()) about.add(link());
        var goal = row.goal();
        if (goal != null && namesGoal) {
            var name = new Span(getTranslation("evidence.for-goal") + " ");
            name.addClassName("wm-muted");
            about.add(new Span(name, new Anchor("goals/" + goal.id(), goal.title())));
        }
        var readers = new Span(Readers.shortly(row.seenBy()));
        readers.addClassName("wm-muted");
        about.add(readers);
        return about;
    }

    /** Shown, never fetched; the host says where it leads before it is opened. */
    private Component link() {
        var link = new Anchor(
                row.link().address(),
                getTranslation("evidence.link-to", row.link().host()));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    /** With what its owner can do. */
    EvidenceItem withActions(Runnable edit, Runnable remove) {
        var editing = new Button(getTranslation("evidence.edit"), click -> edit.run());
        editing.setAriaLabel(getTranslation("evidence.edit.title", row.text().title()));
        var removing = new Button(getTranslation("evidence.remove"), click -> remove.run());
        removing.setAriaLabel(getTranslation("evidence.remove.title", row.text().title()));
        for (var button : new Button[] {editing, removing}) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        }
        var actions = new Div(editing, removing);
        actions.addClassName("wm-row-actions");
        add(actions);
        return this;
    }
}
