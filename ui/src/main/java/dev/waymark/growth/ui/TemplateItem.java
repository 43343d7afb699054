package dev.waymark.growth.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.TemplateRow;

/** One template with what can be done with it. */
class TemplateItem extends ListItem {

    private final TemplateRow row;
    private final Div actions = new Div();

    TemplateItem(TemplateRow row) {
        this.row = row;
        addClassName("wm-evidence");
        var title = new Span(row.text().title());
        title.addClassName("wm-evidence-title");
        add(title);
        if (!row.text().impact().isEmpty()) {
            var impact = new Paragraph(row.text().impact());
            impact.addClassName("wm-evidence-impact");
            add(impact);
        }
        if (!row.shows().isEmpty()) {
            var grows = new UnorderedList();
            grows.addClassName("wm-chips");
            grows.getElement().setAttribute("aria-label", getTranslation("template.grows"));
            row.shows().forEach(one -> grows.add(new ListItem(one.description())));
            add(grows);
        }
        var about = new Div(
                new Span(getTranslation("template.due-after", row.days())),
                new Span(getTranslation("template.kept-by", row.keeper().name())));
        about.addClassNames("wm-evidence-about", "wm-small", "wm-muted");
        actions.addClassName("wm-row-actions");
        add(about, actions);
    }

    TemplateItem withGive(Runnable give) {
        var button = action("template.give", "template.give.title", give);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return this;
    }

    TemplateItem withChanges(Runnable edit, Runnable retire) {
        for (var button : new Button[] {
            action("template.edit", "template.edit.title", edit),
            action("template.retire", "template.retire.title", retire)
        }) button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return this;
    }

    private Button action(String text, String label, Runnable then) {
        var button = new Button(getTranslation(text), click -> then.run());
        button.setAriaLabel(getTranslation(label, row.text().title()));
        actions.add(button);
        return button;
    }
}
