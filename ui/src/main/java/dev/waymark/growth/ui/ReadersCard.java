package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.ShowGoalTo;
import dev.waymark.growth.Visibility;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Problems;

/** Who can read a goal; its owner narrows it at once, and is asked before more people read what was said so far. */
class ReadersCard extends Composite<Card> {

    private final GoalDetails goal;
    private final Desk desk;
    private final Runnable changed;

    ReadersCard(GoalDetails goal, Desk desk, Runnable changed) {
        this.goal = goal;
        this.desk = desk;
        this.changed = changed;
    }

    @Override
    protected Card initContent() {
        var now = goal.row().visibility();
        var choice = new Select<Visibility>();
        choice.setAriaLabel(t("readers"));
        choice.setItems(Visibility.values());
        choice.setItemLabelGenerator(GoalWords::visibility);
        choice.setValue(now);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            if (change.getValue().compareTo(now) < 0) {
                show(change.getValue());
                return;
            }
            choice.setValue(now);
            Confirm.ask(
                    t("readers.widen", GoalWords.visibility(change.getValue())),
                    t("readers.widen.consequence", GoalWords.readers(change.getValue(), goal.mentors())),
                    t("readers.widen.confirm"),
                    () -> show(change.getValue()));
        });
        return new Card(t("readers"), choice, new Paragraph(GoalWords.readers(now, goal.mentors())));
    }

    private void show(Visibility to) {
        try {
            desk.planning().showTo(new ShowGoalTo(goal.id(), goal.row().version(), to));
            Problems.done(t("readers.done", GoalWords.readers(to, goal.mentors())));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        changed.run();
    }
}
