package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.muted;
import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.Journey;
import dev.waymark.growth.JourneyGoal;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.EmptyState;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.PaceBar;
import java.time.LocalDate;

/** The active goals, the ones due first, each with its health and pace. */
class JourneyGoals extends Card {

    JourneyGoals(Journey journey, LocalDate today) {
        super(t("goals"));
        if (journey.goals().isEmpty()) {
            add(
                    journey.own()
                            ? new EmptyState(
                                    t("goals.none"),
                                    t("goals.none.why"),
                                    new GoLink("goals?new", t("new-goal")).primary())
                            : new EmptyState(t("goals.none.of", journey.person().name()), t("goals.none.of.why")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        journey.goals().forEach(goal -> list.add(new ListItem(head(goal), bar(goal), below(goal, today))));
        add(list);
        var more = journey.goalCount() - journey.goals().size();
        if (more > 0)
            add(
                    journey.own()
                            ? new Anchor("goals", t("goals.all", journey.goalCount()))
                            : muted(t("goals.more", more)));
    }

    private static Component head(JourneyGoal goal) {
        var title = new Anchor("goals/" + goal.goal().id(), goal.goal().title());
        title.addClassNames("wm-strong", "wm-grow");
        var head = new Div(title, GoalWords.pill(goal.health()));
        head.addClassName("wm-path-goal");
        return head;
    }

    private static Component bar(JourneyGoal goal) {
        return new PaceBar(goal.progress().percent(), goal.pace());
    }

    private static Component below(JourneyGoal goal, LocalDate today) {
        var due = Dates.medium(goal.targetOn());
        return muted(
                goal.health() == GoalHealth.NO_RECENT_CHECK_IN
                        ? t("goal.unheard", due, Dates.ago(goal.heardOn(), today))
                        : t("goal.due", due, goal.confidence().outOfTen()));
    }
}
