package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Component;
import dev.waymark.organisation.MentorHealth;
import dev.waymark.organisation.MentorRow;
import dev.waymark.organisation.PersonRef;
import dev.waymark.organisation.Rung;
import dev.waymark.shell.LevelColors;
import dev.waymark.shell.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Mentors with their mentees: slots, last session, the mentees' goals, health. */
final class MentorsTable {

    private static final List<String> COLUMNS =
            List.of("mentor", "level", "slots", "mentees", "last-session", "goals", "health");

    private static final int AVATAR_COLOURS = 6;

    private final Words words;
    private final LocalDate today;

    MentorsTable(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Component component(List<MentorRow> rows) {
        var html = new Markup()
                .open(
                        "div",
                        "class",
                        "wm-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "group",
                        "aria-label",
                        words.get("organisation.mentors"))
                .open("table", "class", "wm-table wm-mentors")
                .open("thead")
                .open("tr");
        for (var column : COLUMNS) {
            html.element("th", words.get("organisation.column." + column), "scope", "col");
        }
        html.close("tr", "thead").open("tbody");
        rows.forEach(row -> row(html, row));
        return html.close("tbody", "table", "div").toComponent();
    }

    private void row(Markup html, MentorRow row) {
        html.open("tr")
                .open("th", "scope", "row")
                .link(person(row.mentor()), row.mentor().name());
        if (row.line() != null) html.element("div", row.line(), "class", "wm-hint");
        html.close("th").open("td");
        if (row.rung() == null) html.element("span", words.get("organisation.has-left"), "class", "wm-muted");
        else level(html, row.rung());
        html.close("td").open("td");
        slots(html, row.used(), row.slots());
        html.close("td").open("td").open("div", "class", "wm-avatars");
        row.mentees().forEach(mentee -> avatar(html, mentee));
        html.close("div", "td").open("td");
        if (row.lastSessionOn() != null) words.ago(html, row.lastSessionOn(), today);
        else html.element("span", words.get("organisation.none-yet"), "class", "wm-muted");
        html.close("td").open("td");
        if (row.goals() > 0) pace(html, row.progress(), row.pace());
        else html.element("span", words.get("organisation.none-yet"), "class", "wm-muted");
        html.close("td").open("td");
        health(html, row.health());
        html.close("td", "tr");
    }

    static String person(PersonRef person) {
        return "people/" + person.id();
    }

    static void level(Markup html, Rung rung) {
        html.open("span", "class", "wm-level")
                .open(
                        "span",
                        "class",
                        "wm-level-square",
                        "aria-hidden",
                        "true",
                        "style",
                        "background:" + LevelColors.background(rung.position(), rung.of()))
                .close("span")
                .element("span", rung.name())
                .close("span");
    }

    private void slots(Markup html, int used, int slots) {
        html.open("span", "class", "wm-slots").open("span", "class", "wm-slots-blocks", "aria-hidden", "true");
        for (var i = 0; i < Math.max(used, slots); i++) {
            html.open("span", "class", i < used ? "wm-slot-used" : "wm-slot-free")
                    .close("span");
        }
        html.close("span")
                .element("span", words.get("shell.n-of-m", used, slots))
                .close("span");
    }

    private static void avatar(Markup html, PersonRef person) {
        html.link(
                person(person),
                initials(person.name()),
                "class",
                "wm-avatar wm-avatar-" + Math.floorMod(person.id().hashCode(), AVATAR_COLOURS),
                "title",
                person.name(),
                "aria-label",
                person.name());
    }

    private static String initials(String name) {
        var parts = name.strip().split("\\s+");
        var first = parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        if (parts.length == 1) return first.toUpperCase(Locale.ROOT);
        var last = parts[parts.length - 1];
        return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
    }

    private void pace(Markup html, int progress, int pace) {
        var words = this.words.get("shell.pace", progress, pace);
        html.open("div", "class", "wm-pace", "role", "img", "aria-label", words, "title", words)
                .open("span", "class", "wm-pace-done", "style", "width:" + progress + "%")
                .close("span")
                .open("span", "class", "wm-pace-tick", "style", "left:" + pace + "%")
                .close("span", "div");
    }

    private void health(Markup html, MentorHealth health) {
        var tone = switch (health) {
            case SILENT -> "risk";
            case BEHIND -> "warn";
            case ON_TRACK -> "ok";
            case NO_MENTEES -> "neutral";
        };
        html.element(
                "span",
                words.get("organisation.mentor-health." + health.name().toLowerCase(Locale.ROOT)),
                "class",
                "wm-pill wm-pill-" + tone,
                "title",
                words.get("organisation.mentor-health." + health.name().toLowerCase(Locale.ROOT) + ".why"));
    }
}
