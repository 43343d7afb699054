package dev.waymark.growth.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import dev.waymark.career.Level;
import dev.waymark.growth.GiveTemplate;
import dev.waymark.growth.GivingId;
import dev.waymark.growth.Recipients;
import dev.waymark.growth.TemplateGiving.Given;
import dev.waymark.growth.TemplateRow;
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLine;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Dates;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.util.stream.Collectors;

/** Gives a template to people chosen one by one, or to everybody of a level or product line. */
class GiveDialog extends Dialog {

    private enum Way {
        CHOSEN,
        EVERYBODY
    }

    private final TemplateDesk desk;
    private final TemplateRow template;
    private final GivingId id = GivingId.next();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(getTranslation("template.give.to"));
    private final MultiSelectComboBox<PersonRef> people =
            new MultiSelectComboBox<>(getTranslation("template.give.people"));
    private final Select<Level> level = new Select<>();
    private final Select<ProductLine> line = new Select<>();
    private final Paragraph reaches = new Paragraph();
    private final FormProblems problems = new FormProblems().at(people, "template.nobody-to-give-to");

    GiveDialog(TemplateDesk desk, TemplateRow template) {
        this.desk = desk;
        this.template = template;
        setHeaderTitle(getTranslation("template.give.title", template.text().title()));
        setWidth("min(36rem, 100%)");
        setCloseOnOutsideClick(false);
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> switch (one) {
            case CHOSEN -> getTranslation("template.give.chosen");
            case EVERYBODY -> getTranslation("template.give.everybody");
        });
        people();
        levels();
        lines();
        reaches.getElement().setAttribute("role", "status");
        way.addValueChangeListener(change -> show());
        way.setValue(Way.CHOSEN);
        var what = new Paragraph(
                getTranslation("template.give.what", Dates.medium(desk.today().plusDays(template.days()))));
        what.addClassName("wm-muted");
        var fields = new Div(way, people, level, line, reaches, what);
        fields.addClassName("wm-fields");
        add(fields);
        var give = new Button(getTranslation("template.give.action"), click -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), give);
    }

    private void people() {
        people.setItemLabelGenerator(PersonRef::name);
        people.setRequiredIndicatorVisible(true);
        people.setClearButtonVisible(true);
        people.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        people.setHelperText(getTranslation(
                desk.actor().get().leads() ? "template.give.people.help.lead" : "template.give.people.help"));
        people.setItems((Query<PersonRef, String> query) -> desk
                .shelf()
                .reached(
                        query.getFilter().orElse(""),
                        new Slice(query.getOffset(), Math.clamp(query.getLimit(), 1, Slice.MOST)))
                .stream());
    }

    private void levels() {
        level.setLabel(getTranslation("template.give.level"));
        level.setItems(desk.map().published().levels());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("template.give.level.any"));
        level.setItemLabelGenerator(one -> one == null ? getTranslation("template.give.level.any") : one.name());
        level.addValueChangeListener(change -> count());
    }

    private void lines() {
        line.setLabel(getTranslation("template.give.line"));
        line.setItems(desk.directory().productLines());
        line.setEmptySelectionAllowed(true);
        line.setEmptySelectionCaption(getTranslation("template.give.line.any"));
        line.setItemLabelGenerator(one -> one == null ? getTranslation("template.give.line.any") : one.name());
        line.addValueChangeListener(change -> count());
    }

    private void show() {
        var chosen = way.getValue() == Way.CHOSEN;
        people.setVisible(chosen);
        level.setVisible(!chosen);
        line.setVisible(!chosen);
        reaches.setVisible(!chosen);
        if (!chosen) count();
    }

    private void count() {
        reaches.setText(getTranslation("template.give.reaches", desk.shelf().countReached(everybody())));
    }

    private Recipients.Everybody everybody() {
        return new Recipients.Everybody(
                level.getValue() == null ? null : level.getValue().id(),
                line.getValue() == null ? null : line.getValue().id());
    }

    private void give() {
        problems.begin();
        if (way.getValue() == Way.CHOSEN) {
            var some = people.getValue().isEmpty() ? null : people.getValue();
            if (problems.required(people, some, getTranslation("template.give.people.missing"))
                    .isEmpty()) return;
        }
        problems.submit(
                () -> {
                    said(desk.giving().give(new GiveTemplate(id, template.id(), recipients())));
                    close();
                },
                problems::begin);
    }

    private Recipients recipients() {
        return switch (way.getValue()) {
            case CHOSEN ->
                new Recipients.Chosen(
                        people.getValue().stream().map(PersonRef::id).collect(Collectors.toSet()));
            case EVERYBODY -> everybody();
        };
    }

    private void said(Given given) {
        var text = getTranslation("template.given", given.people());
        Problems.done(
                given.skipped() == 0 ? text : text + " " + getTranslation("template.given.skipped", given.skipped()));
    }
}
