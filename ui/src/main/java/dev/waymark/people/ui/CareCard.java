package dev.waymark.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.waymark.people.Care;
import dev.waymark.people.CareHistory;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;

/** Who has looked after the reader: managers and mentors, the latest first. */
class CareCard extends Composite<Card> {

    private final CareHistory history;

    CareCard(CareHistory history) {
        this.history = history;
    }

    @Override
    protected Card initContent() {
        var times = history.own();
        if (times.isEmpty()) {
            var nobody = new Paragraph(getTranslation("care.none"));
            nobody.addClassName("wm-muted");
            return new Card(getTranslation("care.title"), nobody);
        }
        var list = new OrderedList();
        list.addClassName("wm-plain-list");
        times.forEach(time -> list.add(item(time)));
        return new Card(getTranslation("care.title"), list);
    }

    private ListItem item(Care time) {
        var kind = new Pill(
                switch (time.kind()) {
                    case MANAGER -> getTranslation("care.manager");
                    case MENTOR -> getTranslation("care.mentor");
                },
                Tone.NEUTRAL);
        var when = new Paragraph(
                time.to() == null
                        ? getTranslation("care.since", Dates.medium(time.from()))
                        : getTranslation("care.dates", Dates.medium(time.from()), Dates.medium(time.to())));
        when.addClassNames("wm-muted", "wm-small");
        return new ListItem(new Anchor("people/" + time.by().id(), time.by().name()), new Span(" "), kind, when);
    }
}
