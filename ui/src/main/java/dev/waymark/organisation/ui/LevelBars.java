package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Component;
import dev.waymark.organisation.Figures;
import dev.waymark.organisation.LevelFigures;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.Overview;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.LevelColors;
import dev.waymark.shell.Markup;
import java.util.List;

/** People by level, highest on top: a bar a level that opens its people, a name that narrows what is below. */
final class LevelBars {

    private final Words words;
    private final Address address;
    private final Overview overview;
    private final Figures now;

    LevelBars(Words words, Address address, Overview overview) {
        this.words = words;
        this.address = address;
        this.overview = overview;
        this.now = overview.now();
    }

    Component component() {
        return new Card(words.get("organisation.levels"), bars(), table())
                .withHint(words.get("organisation.levels.hint"));
    }

    private Component bars() {
        var most = now.levels().stream().mapToInt(LevelFigures::people).max().orElse(0);
        var html = new Markup().open("ul", "class", "wm-rungs");
        for (var level : now.levels().reversed()) bar(html, level, most);
        return html.close("ul").toComponent();
    }

    private void bar(Markup html, LevelFigures level, int most) {
        var rung = level.rung();
        var selected = rung.level().equals(address.level());
        var select = address.withLevel(selected ? null : rung.level());
        html.open("li", "class", selected ? "wm-rung wm-rung-selected" : "wm-rung")
                .open("div")
                .link(
                        select.overview(),
                        rung.name(),
                        "class",
                        "wm-rung-name",
                        "aria-current",
                        selected ? "true" : "",
                        "title",
                        words.get(selected ? "organisation.level.all" : "organisation.level.only", rung.name()))
                .element("div", median(level), "class", "wm-hint")
                .close("div")
                .open("div", "class", "wm-rung-track")
                .link(
                        address.withLevel(rung.level()).list(Listed.EVERYONE),
                        words.number(level.people()),
                        "class",
                        "wm-rung-bar",
                        "aria-label",
                        words.get("organisation.level.people", rung.name(), level.people()),
                        "style",
                        "width:%d%%;background:%s;color:%s"
                                .formatted(
                                        most == 0 ? 0 : Math.round(100.0 * level.people() / most),
                                        LevelColors.background(rung.position(), rung.of()),
                                        LevelColors.ink(rung.position(), rung.of())))
                .close("div")
                .element("div", words.signed(level.people() - before(level)), "class", "wm-rung-change")
                .close("li");
    }

    private Component table() {
        var then = Dates.medium(overview.then().on());
        var html = new Markup()
                .open("details", "class", "wm-details")
                .element("summary", words.get("organisation.as-table"))
                .open("table", "class", "wm-table")
                .open("thead")
                .open("tr");
        for (var heading : List.of("level", "people", "median", "then")) {
            html.element("th", words.get("organisation.column." + heading, then), "scope", "col");
        }
        html.close("tr", "thead").open("tbody");
        for (var level : now.levels().reversed()) {
            html.open("tr")
                    .element("th", level.rung().name(), "scope", "row")
                    .element("td", words.number(level.people()))
                    .element("td", median(level))
                    .element("td", words.number(before(level)))
                    .close("tr");
        }
        return html.close("tbody", "table", "details").toComponent();
    }

    private String median(LevelFigures level) {
        return level.medianDays() == null
                ? words.get("organisation.nobody")
                : words.get("organisation.median", words.span(level.medianDays(), now.on()));
    }

    private int before(LevelFigures level) {
        return overview.then().of(level.rung().level()).people();
    }
}
