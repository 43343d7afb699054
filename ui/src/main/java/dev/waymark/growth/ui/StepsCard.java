package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.growth.DecideOnStep;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalPlanning;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Step;
import dev.waymark.growth.StepId;
import dev.waymark.growth.WordStep;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Problems;

/** The small things to do for a goal; its owner ticks, words and removes them while the goal is open. */
class StepsCard extends Composite<Card> {

    private final GoalDetails goal;
    private final Desk desk;
    private final Runnable changed;
    private final boolean editable;

    StepsCard(GoalDetails goal, Desk desk, Runnable changed) {
        this.goal = goal;
        this.desk = desk;
        this.changed = changed;
        var state = goal.row().state();
        editable = goal.mine() && (state == GoalState.DRAFT || state == GoalState.ACTIVE);
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("steps"));
        if (!goal.steps().isEmpty())
            card.withHint(t("steps.done", goal.row().stepsDone(), goal.row().steps()));
        if (goal.steps().isEmpty()) card.add(new Paragraph(t(editable ? "steps.none.mine" : "steps.none")));
        else card.add(list());
        if (editable) card.add(adding());
        return card;
    }

    private Component list() {
        var list = new OrderedList();
        list.addClassName("wm-goal-steps");
        goal.steps().forEach(step -> list.add(item(step)));
        return list;
    }

    private ListItem item(Step step) {
        var item = new ListItem();
        if (!editable) {
            item.add(new Span(t(step.isDone() ? "steps.is-done" : "steps.is-open", step.description())), day(step));
            return item;
        }
        var tick = new Checkbox(step.description(), step.isDone());
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) decide(step, change.getValue());
        });
        var rename = small("steps.rename", step);
        rename.addClickListener(click -> reword(item, step));
        var remove = small("steps.remove", step);
        remove.addClickListener(click -> submit(planning -> planning.removeStep(of(step))));
        var words = new Div(tick, day(step));
        words.addClassName("wm-grow");
        item.add(words, rename, remove);
        return item;
    }

    private Span day(Step step) {
        var day = step.doneOn() == null ? new Span() : new Span(Dates.medium(step.doneOn()));
        day.addClassNames("wm-muted", "wm-small");
        return day;
    }

    private static Button small(String key, Step step) {
        var button = new Button(t(key));
        button.setAriaLabel(t(key + ".of", step.description()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void decide(Step step, boolean done) {
        submit(planning -> {
            if (done) planning.finishStep(of(step));
            else planning.reopenStep(of(step));
        });
    }

    private DecideOnStep of(Step step) {
        return new DecideOnStep(goal.id(), goal.row().version(), step.id());
    }

    private void reword(ListItem item, Step step) {
        var words = field(t("steps.rename.of", step.description()));
        words.setValue(step.description());
        item.removeAll();
        item.add(words, saving("shell.save", words, () -> word(step.id(), words, false)));
        item.add(new Button(getTranslation("shell.cancel"), click -> changed.run()));
        words.focus();
    }

    private Component adding() {
        // the same for every try, so that a double click adds one step
        var id = StepId.next();
        var words = field(t("steps.add.label"));
        words.setPlaceholder(t("steps.add.example"));
        var line = new Div(words, saving("growth.steps.add", words, () -> word(id, words, true)));
        line.addClassName("wm-goal-adding");
        return line;
    }

    private static TextField field(String label) {
        var words = new TextField();
        words.setAriaLabel(label);
        words.setMaxLength(Step.LONGEST);
        words.addClassName("wm-grow");
        return words;
    }

    private Button saving(String key, TextField words, Runnable save) {
        var button = new Button(getTranslation(key), click -> save.run());
        button.addClickShortcut(Key.ENTER).listenOn(words).resetFocusOnActiveElement();
        return button;
    }

    private void word(StepId id, TextField words, boolean isNew) {
        if (words.getValue().isBlank()) {
            words.focus();
            return;
        }
        var command = new WordStep(goal.id(), goal.row().version(), id, words.getValue());
        submit(planning -> {
            if (isNew) planning.addStep(command);
            else planning.renameStep(command);
        });
    }

    private interface Wish {
        void to(GoalPlanning planning);
    }

    private void submit(Wish wish) {
        try {
            wish.to(desk.planning());
            changed.run();
        } catch (ChangedMeanwhile meanwhile) {
            Problems.done(t("steps.changed-meanwhile"));
            changed.run();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }
}
