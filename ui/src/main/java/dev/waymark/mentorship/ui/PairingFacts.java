package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.fact;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.waymark.mentorship.PairingGlance;
import dev.waymark.mentorship.PairingState;
import dev.waymark.shell.Dates;
import java.time.LocalDate;
import java.time.ZoneId;

/** What both of a pairing know of it: since when, how often, towards what, and when they met and meet. */
class PairingFacts extends Composite<DescriptionList> {

    PairingFacts(PairingGlance pairing, LocalDate today, ZoneId zone) {
        var facts = getContent();
        facts.addClassName("wm-facts");
        if (pairing.state() == PairingState.ON_HOLD)
            fact(facts, t("fact.state"), new Span(t("fact.on-hold", Dates.medium(pairing.since()))));
        fact(facts, t("fact.since"), Dates.agoLabel(pairing.begunOn(), today));
        fact(
                facts,
                t("fact.cadence"),
                new Span(getTranslation(
                        "mentorship.pair.cadence.days", pairing.cadence().days())));
        if (!pairing.focus().isEmpty()) fact(facts, t("fact.focus"), new Span(Words.list(pairing.focus())));
        fact(facts, t("fact.last"), last(pairing, today));
        fact(facts, t("fact.next"), next(pairing, zone));
        if (pairing.expectedEnd() != null) fact(facts, t("fact.end"), new Span(Dates.medium(pairing.expectedEnd())));
    }

    private static Component last(PairingGlance pairing, LocalDate today) {
        var last = pairing.last();
        if (last == null) return new Span(t("fact.last.none"));
        return new Anchor("sessions/" + last.session(), Dates.agoLabel(last.on(), today));
    }

    private static Component next(PairingGlance pairing, ZoneId zone) {
        var next = pairing.next();
        if (next == null) return new Span(t("fact.next.none"));
        var when = FollowingWords.when(next.startsAt(), zone);
        return new Anchor("sessions/" + next.session(), next.proposed() ? t("fact.next.proposed", when) : when);
    }
}
