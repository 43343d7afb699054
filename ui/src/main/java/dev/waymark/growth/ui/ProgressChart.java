package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.Component;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalDetails.Made;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalState;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Markup;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Progress and confidence over real dates with the pace beside them, drawn on the server, with the same in words for
 * those who do not see it, and as a table.
 */
final class ProgressChart {

    private static final int WIDTH = 1000;

    private final GoalDetails goal;
    private final LocalDate began;
    private final LocalDate paceFrom;
    private final LocalDate ends;
    private final LocalDate until;
    private final List<Made> points;

    private ProgressChart(GoalDetails goal, LocalDate today) {
        this.goal = goal;
        var active = goal.phases().stream()
                .filter(phase -> phase.state() == GoalState.ACTIVE)
                .map(GoalDetails.Phase::on)
                .toList();
        paceFrom = active.getFirst();
        began = active.getLast();
        until = goal.row().state() == GoalState.ACTIVE ? today : goal.row().since();
        var target = goal.row().targetOn();
        ends = until.isAfter(target) ? until : target;
        points = goal.standing().reversed();
    }

    /** The chart of a goal that is active or was. */
    static Component of(GoalDetails goal, LocalDate today) {
        return new ProgressChart(goal, today).draw();
    }

    private Component draw() {
        var html = new Markup()
                .open("figure", "class", "wm-goal-chart")
                .open("div", "class", "wm-goal-plot")
                .open("div", "class", "wm-goal-scale", "aria-hidden", "true")
                .element("span", t("chart.percent", 100))
                .element("span", t("chart.percent", 50))
                .element("span", t("chart.percent", 0))
                .close("div");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " 100",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                inWords());
        for (var level : List.of(0, 50, 100)) line(html, "wm-goal-grid", 0, level, WIDTH, level);
        line(html, "wm-goal-now", x(until), 0, x(until), 100);
        line(html, "wm-goal-line-pace", x(paceFrom), 0, x(goal.row().targetOn()), 100);
        curve(
                html,
                "wm-goal-line-confidence",
                points.stream()
                        .map(made -> new int[] {
                            x(made.madeOn()), 10 * made.confidence().outOfTen()
                        })
                        .toList());
        var progress = new ArrayList<int[]>();
        progress.add(new int[] {x(began), 0});
        points.forEach(made ->
                progress.add(new int[] {x(made.madeOn()), made.progress().percent()}));
        curve(html, "wm-goal-line-progress", progress);
        html.close("svg", "div")
                .open("div", "class", "wm-goal-dates wm-small wm-muted", "aria-hidden", "true")
                .element("span", Dates.medium(began))
                .element("span", Dates.medium(ends))
                .close("div")
                .open("figcaption", "class", "wm-goal-legend wm-small");
        for (var name : List.of("progress", "pace", "confidence"))
            html.open("span")
                    .element("i", "", "class", "wm-goal-sample wm-goal-sample-" + name)
                    .text(t("chart." + name))
                    .close("span");
        html.close("figcaption");
        table(html);
        return html.close("figure").toComponent();
    }

    private String inWords() {
        if (points.isEmpty()) return t("chart.alt.empty", pace(until), Dates.medium(until));
        var last = points.getLast();
        return t(
                "chart.alt",
                points.size(),
                Dates.medium(began),
                last.progress().percent(),
                Dates.medium(last.madeOn()),
                last.confidence().outOfTen(),
                pace(until),
                Dates.medium(until));
    }

    private int pace(LocalDate day) {
        return (int) Math.round(GoalHealth.pace(paceFrom, goal.row().targetOn(), day));
    }

    private int x(LocalDate day) {
        var days = Math.max(1, ChronoUnit.DAYS.between(began, ends));
        return (int) Math.clamp(Math.round((double) WIDTH * ChronoUnit.DAYS.between(began, day) / days), 0, WIDTH);
    }

    private static void line(Markup html, String name, int x1, int y1, int x2, int y2) {
        html.element("path", "", "class", name, "d", path(List.of(new int[] {x1, y1}, new int[] {x2, y2})));
    }

    /** A line through the points, each a dot: a stroke of no length with round ends stays round however wide it gets. */
    private static void curve(Markup html, String name, List<int[]> through) {
        if (through.isEmpty()) return;
        html.element("path", "", "class", name, "d", path(through));
        for (var point : through)
            html.element("path", "", "class", name + " wm-goal-dot", "d", path(List.of(point, point)));
    }

    private static String path(List<int[]> through) {
        var path = new StringBuilder();
        for (var point : through)
            path.append(String.format(Locale.ROOT, "%s%d %d", path.isEmpty() ? "M" : "L", point[0], 100 - point[1]));
        return path.toString();
    }

    private void table(Markup html) {
        if (points.isEmpty()) return;
        html.open("details", "class", "wm-details")
                .element("summary", t("chart.as-table"))
                .open("div", "class", "wm-scroll", "tabindex", "0", "role", "region", "aria-label", t("chart.as-table"))
                .open("table", "class", "wm-table")
                .open("thead")
                .open("tr");
        for (var column : List.of("day", "progress", "pace", "confidence"))
            html.element("th", t("chart." + column), "scope", "col");
        html.close("tr", "thead").open("tbody");
        for (var made : points.reversed())
            html.open("tr")
                    .element("th", Dates.medium(made.madeOn()), "scope", "row")
                    .element("td", t("chart.percent", made.progress().percent()))
                    .element("td", t("chart.percent", pace(made.madeOn())))
                    .element("td", t("chart.of-ten", made.confidence().outOfTen()))
                    .close("tr");
        html.close("tbody", "table", "div", "details");
    }
}
