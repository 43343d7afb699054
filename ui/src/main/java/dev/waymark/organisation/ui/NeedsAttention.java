package dev.waymark.organisation.ui;

import com.vaadin.flow.component.Component;
import dev.waymark.organisation.Listed;
import dev.waymark.organisation.Overview;
import dev.waymark.shell.Card;
import dev.waymark.shell.Markup;

/** What someone must act on, in the part of the organisation that is selected. */
final class NeedsAttention {

    private final Words words;
    private final Address address;
    private final Overview overview;

    NeedsAttention(Words words, Address address, Overview overview) {
        this.words = words;
        this.address = address;
        this.overview = overview;
    }

    Component component(String hint) {
        var now = overview.now().of(address.level());
        var html = new Markup().open("ul", "class", "wm-needs");
        // a mentor may come from any level
        need(html, Listed.WITHOUT_MENTOR, "without-mentor", now.mentored().rest());
        html.link(
                        address.withLevel(null).list(Listed.FREE_MENTORS),
                        words.get("organisation.free-slots", overview.now().freeSlots()))
                .close("div", "li");

        need(html, Listed.SILENT_PAIRINGS, "silent-pairings", now.silentPairings());
        html.text(now.silentPairings() == 0 ? "" : words.get("organisation.longest", now.longestSilence()))
                .close("div", "li");

        need(html, Listed.GOALS_AT_RISK, "goals-at-risk", now.goals().atRisk());
        html.link(
                        address.list(Listed.GOALS_AT_RISK_DUE),
                        words.get("organisation.due-this-quarter", now.goalsAtRiskDue()))
                .close("div", "li");

        need(html, Listed.LONG_IN_LEVEL, "long-in-level", now.longInLevel());
        html.link(address.list(Listed.LONG_WITHOUT_GOAL), words.get("organisation.without-goal", now.longWithoutGoal()))
                .close("div", "li");
        return new Card(words.get("organisation.needs"), html.close("ul").toComponent()).withHint(hint);
    }

    private void need(Markup html, Listed what, String key, int count) {
        html.open("li", "class", "wm-need")
                .open("a", "href", address.list(what), "class", count == 0 ? "wm-need-none" : "wm-need-some")
                .text(words.get("organisation.list." + key, count))
                .close("a")
                .open("div", "class", "wm-hint");
    }
}
