package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.waymark.growth.GoalRow;
import dev.waymark.growth.GoalState;
import dev.waymark.shell.Dates;
import dev.waymark.shell.PaceBar;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;

/** One of one's own goals in the list: how it stands, and the way to say so. */
class GoalItem extends ListItem {

    private final GoalRow row;
    private final LocalDate today;

    GoalItem(GoalRow row, Desk desk, Runnable changed) {
        this.row = row;
        this.today = desk.today();
        addClassName("wm-goal-item");
        var title = new Anchor("goals/" + row.id(), row.title());
        title.addClassName("wm-goal-title");
        add(line("wm-goal-what", title, facts()));
        if (row.state() == GoalState.ACTIVE) {
            var pace = new Div(new PaceBar(row.progress().percent(), row.pace(today)), standing());
            pace.addClassName("wm-goal-pace");
            var health = row.health(today).map(GoalWords::pill).orElseThrow();
            var checkIn = new Button(
                    t("check-in.action"),
                    click -> CheckInDialog.forANewOne(row, desk, changed).open());
            checkIn.setAriaLabel(t("check-in.action.of", row.title()));
            add(pace, line("wm-goal-health", health), checkIn);
        } else {
            add(line("wm-goal-health", closedOrDraft()));
        }
    }

    private static Div line(String name, Component... parts) {
        var line = new Div(parts);
        line.addClassName(name);
        return line;
    }

    private Component facts() {
        var due = row.state() == GoalState.ACTIVE || row.state() == GoalState.DRAFT
                ? t("item.due", Dates.medium(row.targetOn()))
                : t("item.closed", Dates.medium(row.since()));
        var facts = new Div(new Span(due));
        row.lastCheckIn().ifPresent(last -> facts.add(new Span(t("item.last", Dates.ago(last.madeOn(), today)))));
        if (row.steps() > 0) facts.add(new Span(t("item.steps", row.stepsDone(), row.steps())));
        facts.add(new Span(GoalWords.visibility(row.visibility())));
        facts.addClassNames("wm-muted", "wm-small", "wm-goal-facts");
        return facts;
    }

    private Component standing() {
        var said = row.lastCheckIn()
                .map(last -> t(
                        "item.standing",
                        last.progress().percent(),
                        last.confidence().outOfTen()))
                .orElseGet(() -> t("item.nothing-said"));
        var words = new Span(said);
        words.addClassNames("wm-muted", "wm-small");
        return words;
    }

    private Component closedOrDraft() {
        if (row.state() == GoalState.DRAFT && !row.targetOn().isAfter(today))
            return new Pill(t("item.target-passed"), Tone.WARN, t("item.target-passed.why"));
        return GoalWords.pill(row.state());
    }
}
