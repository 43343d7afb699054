package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.DraftGoal;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.ReviseGoal;
import dev.waymark.growth.Visibility;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.ConflictDialog.Difference;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts a goal, or says anew what a draft promises. */
class GoalForm extends Dialog {

    private static final int USUAL_MONTHS = 3;

    private final Desk desk;
    private final List<PersonRef> mentors;
    private final Consumer<GoalId> done;
    private final TextField goalTitle = new TextField(getTranslation("growth.form.title"));
    private final TextArea impact = new TextArea(getTranslation("growth.form.impact"));
    private final DatePicker target = Dates.picker(t("form.target"));
    private final AimsField aims;
    private final RadioButtonGroup<Visibility> visibility =
            new RadioButtonGroup<>(getTranslation("growth.form.visibility"));
    private final DraftKeeper keeper;
    private final FormProblems problems;
    private Runnable closed = () -> {};

    /** @param name of the form and its record, under which what is typed is kept */
    private GoalForm(String name, Desk desk, Consumer<GoalId> done) {
        this.desk = desk;
        this.done = done;
        mentors = desk.book().myMentors();
        goalTitle.setMaxLength(GoalText.LONGEST_TITLE);
        goalTitle.setRequiredIndicatorVisible(true);
        goalTitle.setHelperText(t("form.title.help"));
        impact.setHelperText(t("form.impact.help"));
        impact.setMinRows(2);
        target.setRequiredIndicatorVisible(true);
        target.setHelperText(t("form.target.help"));
        target.setManualValidation(true);
        aims = new AimsField(desk.aims());
        visibility.setItems(Visibility.values());
        visibility.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        visibility.setItemLabelGenerator(GoalWords::visibility);
        visibility.addValueChangeListener(change -> sayWhoReads());
        visibility.setValue(Visibility.MENTOR_AND_LEADS);
        problems = new FormProblems()
                .at(
                        goalTitle,
                        "growth.goal-without-title",
                        "growth.goal-title-too-long",
                        "growth.goal-title-hidden-character")
                .at(impact, "growth.goal-without-impact")
                .at(target, "growth.target-not-ahead");
        keeper = new DraftKeeper(desk.drafts(), name)
                .keep("title", goalTitle)
                .keep("impact", impact)
                .keepDate("target", target)
                .keep("aims", aims, AimsField::text, AimsField::ids)
                .keep("visibility", visibility, Enum::name, GoalForm::visibility);
        var fields = new Div(goalTitle, impact, target, aims, visibility);
        fields.addClassName("wm-fields");
        add(keeper, fields);
        setWidth("min(44rem, 100%)");
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) goalTitle.focus();
            else if (change.isFromClient()) cancel();
        });
    }

    private static Optional<Visibility> visibility(String name) {
        return Optional.of(Visibility.valueOf(name));
    }

    private void sayWhoReads() {
        visibility.setHelperText(GoalWords.readers(visibility.getValue(), mentors));
    }

    private void cancel() {
        keeper.saved();
        close();
        closed.run();
    }

    /** What happens when the form is closed without saving; the address says that it is open. */
    void onClose(Runnable then) {
        closed = then;
    }

    private void button(String label, boolean primary, Runnable action) {
        var button = new Button(label, click -> action.run());
        if (primary) button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(button);
    }

    /** @param responsibility chosen from the start, if the career map has it */
    static GoalForm forANewOne(Desk desk, @Nullable ResponsibilityId responsibility, Consumer<GoalId> done) {
        var form = new GoalForm("goal/new" + (responsibility == null ? "" : "/" + responsibility), desk, done);
        // the same for every try to save, so that a double click drafts one goal
        var id = GoalId.next();
        form.setHeaderTitle(t("form.new"));
        form.target.setValue(desk.today().plusMonths(USUAL_MONTHS));
        if (responsibility != null) form.aims.setValue(Set.of(responsibility));
        form.button(t("form.save-draft"), false, () -> form.draft(id, false));
        form.button(t("form.begin"), true, () -> form.draft(id, true));
        form.keeper.restore();
        return form;
    }

    private void draft(GoalId id, boolean begin) {
        problems.begin();
        var text = text();
        var on = target();
        if (!problems.none()) return;
        var command =
                new DraftGoal(id, text.orElseThrow(), on.orElseThrow(), visibility.getValue(), aims.getValue(), begin);
        problems.submit(
                () -> {
                    desk.planning().draft(command);
                    saved(id, begin ? "form.begun" : "form.drafted");
                },
                problems::begin);
    }

    private Optional<GoalText> text() {
        return problems.read(goalTitle, () -> new GoalText(goalTitle.getValue(), impact.getValue()));
    }

    private Optional<LocalDate> target() {
        return problems.required(target, target.getValue(), getTranslation("shell.date-required"));
    }

    private void saved(GoalId id, String message) {
        keeper.saved();
        close();
        Problems.done(t(message, goalTitle.getValue().strip()));
        done.accept(id);
    }

    static GoalForm toRevise(GoalDetails goal, Desk desk, Consumer<GoalId> done) {
        var form = new GoalForm("goal/" + goal.id(), desk, done);
        form.setHeaderTitle(t("form.revise", goal.row().title()));
        form.fill(goal);
        form.button(
                form.getTranslation("shell.save"),
                true,
                () -> form.revise(goal.id(), goal.row().version()));
        form.keeper.restore();
        return form;
    }

    private void fill(GoalDetails goal) {
        goalTitle.setValue(goal.row().title());
        impact.setValue(goal.impact());
        target.setValue(goal.row().targetOn());
        aims.setValue(ids(goal));
        visibility.setValue(goal.row().visibility());
    }

    private static Set<ResponsibilityId> ids(GoalDetails goal) {
        return goal.responsibilities().stream().map(GoalDetails.Grown::id).collect(Collectors.toUnmodifiableSet());
    }

    private void revise(GoalId id, int version) {
        problems.begin();
        var text = text();
        var on = target();
        if (!problems.none()) return;
        var command = new ReviseGoal(
                id, version, text.orElseThrow(), on.orElseThrow(), visibility.getValue(), aims.getValue());
        problems.submit(
                () -> {
                    desk.planning().revise(command);
                    saved(id, "form.saved");
                },
                () -> choose(desk.book().goal(id)));
    }

    /** Another tab saved first: both versions, field by field, and what is chosen is saved over the newer one. */
    private void choose(GoalDetails theirs) {
        var row = theirs.row();
        if (row.state() != GoalState.DRAFT) {
            Problems.show(new BrokenRule("growth.goal-is-no-draft", row.title()));
            return;
        }
        var differences = new ArrayList<Difference>();
        differ(differences, "title", goalTitle.getLabel(), goalTitle.getValue(), row.title());
        differ(differences, "impact", impact.getLabel(), impact.getValue(), theirs.impact());
        differ(differences, "target", target.getLabel(), Dates.medium(target.getValue()), Dates.medium(row.targetOn()));
        differ(differences, "aims", aims.getLabel(), aims.words(aims.getValue()), aims.words(ids(theirs)));
        differ(
                differences,
                "visibility",
                visibility.getLabel(),
                GoalWords.visibility(visibility.getValue()),
                GoalWords.visibility(row.visibility()));
        if (differences.isEmpty()) {
            revise(theirs.id(), row.version());
            return;
        }
        new ConflictDialog(row.title(), differences, mine -> {
                    take(theirs, mine);
                    revise(theirs.id(), row.version());
                })
                .open();
    }

    private static void differ(List<Difference> differences, String name, String label, String mine, String theirs) {
        if (!mine.strip().equals(theirs)) differences.add(new Difference(name, label, mine.strip(), theirs));
    }

    private void take(GoalDetails theirs, Set<String> mine) {
        if (!mine.contains("title")) goalTitle.setValue(theirs.row().title());
        if (!mine.contains("impact")) impact.setValue(theirs.impact());
        if (!mine.contains("target")) target.setValue(theirs.row().targetOn());
        if (!mine.contains("aims")) aims.setValue(ids(theirs));
        if (!mine.contains("visibility")) visibility.setValue(theirs.row().visibility());
    }
}
