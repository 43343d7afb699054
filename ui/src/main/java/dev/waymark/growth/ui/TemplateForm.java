package dev.waymark.growth.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.growth.GoalTemplate;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.KeepTemplate;
import dev.waymark.growth.TemplateId;
import dev.waymark.growth.TemplateRow;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.ConflictDialog.Difference;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds a template, or changes one. */
class TemplateForm extends Dialog {

    private static final int QUARTER = 90;

    private final TemplateDesk desk;
    private final TextField title = new TextField(getTranslation("template.what"));
    private final TextArea impact = new TextArea(getTranslation("template.impact"));
    private final IntegerField days = new IntegerField(getTranslation("template.days"));
    private final ResponsibilityChoice grows;
    private final Button save = new Button(getTranslation("shell.save"));
    private final DraftKeeper keeper;
    private final FormProblems problems = new FormProblems().at(days, "template.days-out-of-range");

    private TemplateForm(String name, List<EvidenceRow.Shown> known, TemplateDesk desk) {
        this.desk = desk;
        grows = new ResponsibilityChoice(
                getTranslation("template.grows"),
                desk.map().published(),
                desk.actor().get().level(),
                known);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(GoalText.LONGEST_TITLE);
        title.setHelperText(getTranslation("template.what.help"));
        impact.setHelperText(getTranslation("template.impact.help"));
        impact.setMinRows(2);
        days.setRequiredIndicatorVisible(true);
        days.setHelperText(getTranslation("template.days.help"));
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(GoalTemplate.MOST_DAYS);
        days.setManualValidation(true);
        days.setValue(QUARTER);
        keeper = new DraftKeeper(desk.drafts(), name)
                .keep("title", title)
                .keep("impact", impact)
                .keep("days", days, String::valueOf, TemplateForm::number)
                .keep("grows", grows, ResponsibilityChoice::text, grows::read);
        var fields = new Div(keeper, title, impact, grows, days);
        fields.addClassName("wm-fields");
        add(fields);
        setWidth("min(36rem, 100%)");
        setCloseOnOutsideClick(false);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    static TemplateForm toAdd(TemplateDesk desk) {
        var form = new TemplateForm("template/new", List.of(), desk);
        form.setHeaderTitle(form.getTranslation("template.add.title"));
        var id = TemplateId.next();
        form.save.addClickListener(click -> form.add(id));
        form.keeper.restore();
        form.title.focus();
        return form;
    }

    private void add(TemplateId id) {
        command(id, 0)
                .ifPresent(command -> problems.submit(
                        () -> {
                            desk.keeping().add(command);
                            saved();
                        },
                        problems::begin));
    }

    private Optional<KeepTemplate> command(TemplateId id, int version) {
        problems.begin();
        var text = problems.read(title, () -> new GoalText(title.getValue(), impact.getValue()));
        var number = problems.read(days, this::wholeDays);
        if (!problems.none()) return Optional.empty();
        return Optional.of(new KeepTemplate(id, version, text.orElseThrow(), number.orElseThrow(), grows.chosen()));
    }

    private int wholeDays() {
        var number = days.getValue();
        if (number == null) throw new BrokenRule("template.days-out-of-range", GoalTemplate.MOST_DAYS);
        return number;
    }

    private void saved() {
        keeper.saved();
        Problems.done(getTranslation("template.saved", title.getValue()));
        close();
    }

    static TemplateForm toEdit(TemplateDesk desk, TemplateRow row) {
        var form = new TemplateForm("template/" + row.id(), row.shows(), desk);
        form.setHeaderTitle(
                form.getTranslation("template.edit.title", row.text().title()));
        form.take(row, Set.of());
        form.save.addClickListener(click -> form.edit(row.id(), row.version()));
        form.keeper.restore();
        form.title.focus();
        return form;
    }

    private void edit(TemplateId id, int version) {
        command(id, version)
                .ifPresent(command -> problems.submit(
                        () -> {
                            desk.keeping().edit(command);
                            saved();
                        },
                        () -> choose(id)));
    }

    /** Somebody was faster: both versions, field by field. */
    private void choose(TemplateId id) {
        var theirs = desk.shelf().template(id);
        var differences = new ArrayList<Difference>();
        differ(
                differences,
                "title",
                title.getLabel(),
                title.getValue(),
                theirs.text().title());
        differ(
                differences,
                "impact",
                impact.getLabel(),
                impact.getValue(),
                theirs.text().impact());
        differ(
                differences,
                "days",
                days.getLabel(),
                days.getValue() == null ? "" : days.getValue().toString(),
                Integer.toString(theirs.days()));
        differ(
                differences,
                "grows",
                grows.getLabel(),
                ResponsibilityChoice.words(grows.getValue()),
                ResponsibilityChoice.words(theirs.shows()));
        if (differences.isEmpty()) {
            edit(id, theirs.version());
            return;
        }
        new ConflictDialog(theirs.text().title(), differences, mine -> {
                    take(theirs, mine);
                    edit(id, theirs.version());
                })
                .open();
    }

    private void take(TemplateRow row, Set<String> except) {
        if (!except.contains("title")) title.setValue(row.text().title());
        if (!except.contains("impact")) impact.setValue(row.text().impact());
        if (!except.contains("days")) days.setValue(row.days());
        if (!except.contains("grows")) grows.setValue(Set.copyOf(row.shows()));
    }

    private static void differ(List<Difference> differences, String name, String label, String mine, String theirs) {
        if (!mine.strip().equals(theirs.strip())) differences.add(new Difference(name, label, mine.strip(), theirs));
    }
}
