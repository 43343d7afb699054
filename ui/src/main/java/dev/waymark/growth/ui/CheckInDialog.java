package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.growth.CheckIn;
import dev.waymark.growth.CheckInId;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.CorrectCheckIn;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalRow;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.MakeCheckIn;
import dev.waymark.growth.Progress;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a goal stands: two numbers and one line, with Enter at the end; or corrects what was said just now. */
class CheckInDialog extends Dialog {

    /** The same for every try to save, so that a double click checks in once. */
    private final CheckInId id = CheckInId.next();

    private final Desk desk;
    private final Runnable done;
    private final Paragraph notice = new Paragraph();
    private final IntegerField progress = number("check-in.progress", 100);
    private final IntegerField confidence = number("check-in.confidence", 10);
    private final TextField changed = new TextField(getTranslation("growth.check-in.changed"));
    private final TextField nextStep = new TextField(getTranslation("growth.check-in.next"));
    private final FormProblems problems = new FormProblems();
    private final DraftKeeper keeper;
    private final GoalDetails.@Nullable Made wrong;
    private GoalRow row;

    /** @param wrong the check-in to correct; null for a new one */
    private CheckInDialog(GoalRow row, GoalDetails.@Nullable Made wrong, Desk desk, Runnable done) {
        this.row = row;
        this.wrong = wrong;
        this.desk = desk;
        this.done = done;
        setHeaderTitle(t(wrong == null ? "check-in.title" : "check-in.correct.title", row.title()));
        setWidth("min(34rem, 100%)");
        progress.setValue(row.progress().percent());
        progress.setHelperText(t("check-in.progress.help", row.pace(desk.today())));
        confidence.setValue(row.confidence().outOfTen());
        confidence.setHelperText(t("check-in.confidence.help"));
        changed.setRequiredIndicatorVisible(true);
        changed.setMaxLength(CheckIn.LONGEST);
        changed.setPlaceholder(t("check-in.changed.example"));
        nextStep.setMaxLength(CheckIn.LONGEST);
        if (wrong != null) {
            changed.setValue(wrong.changed());
            nextStep.setValue(wrong.nextStep());
        }
        problems.at(changed, "growth.check-in-without-words", "growth.check-in-too-long");
        keeper = new DraftKeeper(desk.drafts(), (wrong == null ? "check-in/" : "check-in/correct/") + row.id())
                .keep("progress", progress, Object::toString, text -> Optional.of(Integer.valueOf(text)))
                .keep("confidence", confidence, Object::toString, text -> Optional.of(Integer.valueOf(text)))
                .keep("changed", changed)
                .keep("next", nextStep);
        notice.setVisible(false);
        notice.addClassName("wm-problem");
        notice.getElement().setAttribute("role", "alert");
        var numbers = new Div(progress, confidence);
        numbers.addClassName("wm-goal-numbers");
        var fields = new Div(notice, numbers, changed, nextStep);
        fields.addClassName("wm-fields");
        add(keeper, fields);
        var save = new Button(t(wrong == null ? "check-in.action" : "check-in.correct"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        setCloseOnOutsideClick(false);
        keeper.restore();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) progress.focus();
        });
    }

    private static IntegerField number(String key, int most) {
        var field = new IntegerField(t(key));
        field.setMin(0);
        field.setMax(most);
        field.setStep(1);
        field.setStepButtonsVisible(true);
        field.setAutoselect(true);
        field.setManualValidation(true);
        return field;
    }

    static CheckInDialog forANewOne(GoalRow row, Desk desk, Runnable done) {
        return new CheckInDialog(row, null, desk, done);
    }

    static CheckInDialog toCorrect(GoalDetails.Made wrong, GoalRow row, Desk desk, Runnable done) {
        return new CheckInDialog(row, wrong, desk, done);
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    private void save() {
        problems.begin();
        var far = problems.required(progress, within(progress, 100), t("check-in.progress.range"));
        var sure = problems.required(confidence, within(confidence, 10), t("check-in.confidence.range"));
        if (changed.getValue().isBlank()) problems.required(changed, null, t("check-in.changed.needed"));
        if (!problems.none()) return;
        var command = new MakeCheckIn(
                id,
                row.id(),
                row.version(),
                new Progress(far.orElseThrow()),
                new Confidence(sure.orElseThrow()),
                changed.getValue(),
                nextStep.getValue());
        problems.submit(
                () -> {
                    if (wrong == null) desk.planning().checkIn(command);
                    else desk.planning().correct(new CorrectCheckIn(wrong.id(), command));
                    keeper.saved();
                    close();
                    Problems.done(t(wrong == null ? "check-in.done" : "check-in.corrected", row.title()));
                    done.run();
                },
                this::goOnFromTheNewer);
    }

    private static @Nullable Integer within(IntegerField field, int most) {
        var value = field.getValue();
        return value == null || value < 0 || value > most ? null : value;
    }

    /** The goal was saved elsewhere: says how it stands now; what was typed stays, and saving once more goes on. */
    private void goOnFromTheNewer() {
        row = desk.book().goal(row.id()).row();
        notice.setText(
                row.state() == GoalState.ACTIVE
                        ? t(
                                "check-in.changed-meanwhile",
                                row.progress().percent(),
                                row.confidence().outOfTen(),
                                row.lastCheckIn()
                                        .map(last -> Dates.medium(last.madeOn()))
                                        .orElseGet(() -> Dates.medium(row.since())))
                        : t("check-in.closed-meanwhile", GoalWords.state(row.state())));
        notice.setVisible(true);
    }
}
