package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Component;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.Overview;
import dev.waymark.organisation.Share;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Markup;
import java.time.LocalDate;

/** The figures at the top: each says what it counts of how many, how that has changed, and opens what it counts. */
final class KeyFigures {

    private final Words words;
    private final Address address;
    private final Overview overview;

    KeyFigures(Words words, Address address, Overview overview) {
        this.words = words;
        this.address = address.withLevel(null);
        this.overview = overview;
    }

    Component component() {
        var now = overview.now();
        var then = overview.then();
        var html = new Markup().open("div", "class", "wm-stats");

        card(html, "people", Listed.EVERYONE, words.number(now.people()));
        html.text(change(now.people() - then.people()));
        html.close("span", "div");

        card(html, "mentored", Listed.MENTORED, words.of(now.mentored()));
        part(html, Listed.WITHOUT_MENTOR, "organisation.waiting", now.mentored().rest());
        part(html, Listed.FREE_MENTORS, "organisation.free-slots", now.freeSlots());
        html.open("br").text(change(now.mentored(), then.mentored())).close("span", "div");

        card(html, "on-track", Listed.GOALS_ON_TRACK, words.of(now.goalsOnTrack()));
        part(html, Listed.GOALS_BEHIND, "organisation.behind", now.goals().behind());
        part(html, Listed.GOALS_AT_RISK, "organisation.at-risk", now.goals().atRisk());
        part(html, Listed.GOALS_UNHEARD, "organisation.unheard", now.goals().unheard());
        html.open("br").text(change(now.goalsOnTrack(), then.goalsOnTrack())).close("span", "div");

        card(html, "met", Listed.MET_PAIRINGS, words.of(now.pairingsMet()));
        part(html, Listed.SILENT_PAIRINGS, "organisation.silent", now.silentPairings());
        html.open("br").text(change(now.pairingsMet(), then.pairingsMet())).close("span", "div");

        card(html, "quiet", Listed.QUIET, words.of(now.quiet()));
        html.text(words.get("organisation.quiet.note"));
        html.open("br").text(change(now.quiet(), then.quiet())).close("span", "div");

        return html.close("div").toComponent();
    }

    private void card(Markup html, String name, Listed what, String value) {
        html.open("div", "class", "wm-card wm-stat wm-figure")
                .open("a", "href", address.list(what), "class", "wm-figure-main")
                .element("span", words.get("organisation." + name), "class", "wm-stat-label")
                .element("span", value, "class", "wm-stat-value")
                .close("a")
                .open("span", "class", "wm-stat-note");
    }

    private void part(Markup html, Listed what, String key, int count) {
        html.link(address.list(what), words.get(key, count), "class", "wm-part");
    }

    private String change(Share now, Share then) {
        return then.of() == now.of()
                ? change(now.count() - then.count())
                : words.get("organisation.before", then.count(), then.of(), date());
    }

    private String change(int difference) {
        return words.get("organisation.change", words.signed(difference), date());
    }

    private String date() {
        LocalDate on = overview.then().on();
        return Dates.medium(on);
    }
}
