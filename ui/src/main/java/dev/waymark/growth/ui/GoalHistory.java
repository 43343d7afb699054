package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Component;
import dev.waymark.growth.CheckInId;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalDetails.Made;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was said and decided about a goal, newest first; each part is one component, however long it is. */
final class GoalHistory {

    /** So many check-ins are seen at once; the others unfold. */
    private static final int RECENT = 6;

    private final GoalDetails goal;
    private final LocalDate today;
    private final Map<CheckInId, Made> checkIns;

    GoalHistory(GoalDetails goal, LocalDate today) {
        this.goal = goal;
        this.today = today;
        checkIns = goal.checkIns().stream().collect(Collectors.toMap(Made::id, Function.identity()));
    }

    Card checkIns(Component... actions) {
        var standing = goal.standing();
        var card = new Card(t("check-ins")).withHint(t("check-ins.count", standing.size()));
        if (actions.length > 0) card.withActions(actions);
        var html = new Markup().open("div");
        if (standing.isEmpty()) html.element("p", t("check-ins.none"), "class", "wm-muted");
        else list(html, standing.subList(0, Math.min(RECENT, standing.size())));
        if (standing.size() > RECENT) {
            html.open("details", "class", "wm-details")
                    .element("summary", t("check-ins.more", standing.size() - RECENT));
            list(html, standing.subList(RECENT, standing.size()));
            html.close("details");
        }
        card.add(html.close("div").toComponent());
        return card;
    }

    private void list(Markup html, List<Made> some) {
        html.open("ol", "class", "wm-goal-said");
        for (var made : some) {
            html.open("li").open("p", "class", "wm-goal-said-head");
            html.element(
                    "span", Dates.ago(made.madeOn(), today), "data-tip", Dates.medium(made.madeOn()), "tabindex", "0");
            html.element(
                    "span",
                    t(
                            "check-ins.numbers",
                            made.progress().percent(),
                            made.confidence().outOfTen()));
            if (made.isCorrection()) html.element("span", t("check-ins.corrected"), "class", "wm-pill wm-pill-neutral");
            html.close("p").element("p", made.changed());
            if (!made.nextStep().isEmpty())
                html.element("p", t("check-ins.next", made.nextStep()), "class", "wm-muted");
            if (made.isCorrection()) before(html, made);
            html.close("li");
        }
        html.close("ol");
    }

    /** What stood there until it was corrected. */
    private void before(Markup html, Made correction) {
        html.open("details", "class", "wm-small").element("summary", t("check-ins.before"));
        for (var was = checkIns.get(correction.corrects()); was != null; was = checkIns.get(was.corrects())) {
            html.element(
                    "p",
                    t(
                            "check-ins.was",
                            was.progress().percent(),
                            was.confidence().outOfTen(),
                            was.changed()),
                    "class",
                    "wm-was");
            if (was.corrects() == null) break;
        }
        html.close("details");
    }

    Card phases() {
        var html = new Markup().open("ol", "class", "wm-goal-said");
        for (var phase : goal.phases()) {
            html.open("li")
                    .open("p", "class", "wm-goal-said-head")
                    .element("strong", GoalWords.state(phase.state()))
                    .element("span", t("phases.who", phase.by(), Dates.medium(phase.on())), "class", "wm-muted")
                    .close("p");
            if (!phase.reason().isEmpty()) html.element("p", phase.reason());
            html.close("li");
        }
        return new Card(t("phases"), html.close("ol").toComponent());
    }
}
