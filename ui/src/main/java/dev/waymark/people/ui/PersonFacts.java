package dev.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonProfile.Place;
import dev.waymark.people.PersonProfile.Relation;
import dev.waymark.people.PersonRef;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.util.List;

/** Where a person stands in the organisation, and who mentors whom. */
class PersonFacts extends Composite<Div> {

    private final LocalDate today;

    PersonFacts(PersonProfile profile, LocalDate today) {
        this.today = today;
        getContent().addClassName("wm-person-side");
        getContent().add(mentorship(profile), place(profile), reports(profile));
    }

    private Card mentorship(PersonProfile profile) {
        return new Card(
                getTranslation("people.mentorship"),
                heading("people.mentors"),
                profile.mentors().isEmpty()
                        ? muted(getTranslation("people.mentors.none"))
                        : relations(profile.mentors()),
                heading("people.mentees"),
                profile.mentees().isEmpty()
                        ? muted(getTranslation("people.mentees.none"))
                        : relations(profile.mentees()));
    }

    private UnorderedList relations(List<Relation> relations) {
        var list = plainList();
        for (var relation : relations) {
            var item = new ListItem(link(relation.person()), new Span(" "));
            if (!relation.begun()) item.add(new Pill(getTranslation("people.pairing.proposed"), Tone.NEUTRAL));
            else if (relation.onHold()) item.add(new Pill(getTranslation("people.pairing.on-hold"), Tone.NEUTRAL));
            var since = new Span(getTranslation("people.since", Dates.medium(relation.since())));
            since.addClassNames("wm-muted", "wm-small");
            item.add(since);
            list.add(item);
        }
        return list;
    }

    private Card place(PersonProfile profile) {
        var facts = new DescriptionList();
        facts.addClassName("wm-facts");
        var now = profile.placeOn(today);
        fact(
                facts,
                "people.line",
                new Span(now.map(Place::line)
                        .map(line -> line.name())
                        .orElseGet(() -> getTranslation("people.line.none"))));
        fact(
                facts,
                "people.manager",
                now.map(Place::manager)
                        .<Component>map(PersonFacts::link)
                        .orElseGet(() -> new Span(getTranslation("people.manager.none"))));
        if (!profile.erased()) fact(facts, "people.email", new Anchor("mailto:" + profile.email(), profile.email()));
        fact(facts, "people.joined-on", new Span(Dates.medium(profile.joinedOn())));
        var card = new Card(getTranslation("people.place"), facts);
        var before = profile.placements().stream()
                .filter(place -> now.isEmpty() || place != now.get())
                .toList();
        if (!before.isEmpty()) card.add(new Details(getTranslation("people.place.history"), places(before)));
        return card;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
    }

    private OrderedList places(List<Place> places) {
        var list = new OrderedList();
        list.addClassName("wm-plain-list");
        for (var place : places) {
            var when = place.to() == null
                    ? getTranslation("people.history.from", Dates.medium(place.from()))
                    : getTranslation("people.history.dates", Dates.medium(place.from()), Dates.medium(place.to()));
            var line = place.line() == null
                    ? getTranslation("people.line.none")
                    : place.line().name();
            var item = new ListItem(new Span(
                    place.manager() == null
                            ? line
                            : getTranslation(
                                    "people.place.under", line, place.manager().name())));
            item.add(muted(when));
            list.add(item);
        }
        return list;
    }

    private Component reports(PersonProfile profile) {
        if (profile.reports().isEmpty()) return new Div();
        var list = plainList();
        profile.reports().forEach(report -> list.add(new ListItem(link(report))));
        var card = new Card(getTranslation("people.reports"), list).withHint(Integer.toString(profile.reportCount()));
        var more = profile.reportCount() - profile.reports().size();
        if (more > 0) card.add(muted(getTranslation("people.reports.more", more)));
        return card;
    }

    private static UnorderedList plainList() {
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        return list;
    }

    private static Anchor link(PersonRef person) {
        return new Anchor("people/" + person.id(), person.name());
    }

    private Component heading(String key) {
        var heading = new H3(getTranslation(key));
        heading.addClassName("wm-hint");
        return heading;
    }

    private static Paragraph muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("wm-muted", "wm-small");
        return paragraph;
    }
}
