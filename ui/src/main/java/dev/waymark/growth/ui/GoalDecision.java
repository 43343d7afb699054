package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;
import static dev.waymark.growth.ui.GoalWords.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.growth.DecideOnGoal;
import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalRow;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;

/** Asks for one decision about a goal, says what it does, and takes the reason where one is needed. */
class GoalDecision extends Dialog {

    private final GoalVerb verb;
    private final Desk desk;
    private final Runnable done;
    private final Paragraph consequence;
    private final TextArea reason = new TextArea(getTranslation("growth.decide.reason"));
    private final FormProblems problems = new FormProblems().at(reason, "growth.abandoned-without-reason");
    private GoalRow row;

    GoalDecision(GoalVerb verb, GoalRow row, Desk desk, Runnable done) {
        this.verb = verb;
        this.row = row;
        this.desk = desk;
        this.done = done;
        var key = "decide." + word(verb);
        setHeaderTitle(t(key + ".title", row.title()));
        setWidth("min(34rem, 100%)");
        consequence = new Paragraph(t(key + ".consequence", Goal.REOPEN_DAYS));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("decide.reason.help"));
        reason.setVisible(verb.needsReason());
        add(consequence, reason);
        var decide = new Button(t(key), click -> decide());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (verb.hurts()) decide.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), decide);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && verb.needsReason()) reason.focus();
        });
    }

    private void decide() {
        problems.begin();
        problems.submit(
                () -> {
                    verb.on(desk.planning(), new DecideOnGoal(row.id(), row.version(), reason.getValue()));
                    close();
                    Problems.done(t("decide." + word(verb) + ".done", row.title()));
                    done.run();
                },
                this::sayWhatIsNewer);
    }

    /** The goal was saved elsewhere: says how it stands now and keeps the reason; the next click decides on that. */
    private void sayWhatIsNewer() {
        row = desk.book().goal(row.id()).row();
        if (!GoalVerb.possibleIn(row.state()).contains(verb)) {
            close();
            Problems.done(t("decide.overtaken", row.title(), GoalWords.state(row.state())));
            done.run();
            return;
        }
        consequence.setText(t(
                "decide.changed-meanwhile",
                row.progress().percent(),
                row.confidence().outOfTen(),
                GoalWords.visibility(row.visibility())));
        consequence.addClassName("wm-problem");
    }
}
