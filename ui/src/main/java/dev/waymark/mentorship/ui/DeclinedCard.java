package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.DeclinedRequest;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** People whom every mentor they asked has declined, with the reasons; invisible without any. */
class DeclinedCard extends Composite<Div> {

    private final Framework framework;
    private final Clock clock;

    DeclinedCard(List<DeclinedRequest> requests, Framework framework, Clock clock) {
        this.framework = framework;
        this.clock = clock;
        getContent().setVisible(!requests.isEmpty());
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        requests.forEach(request -> list.add(item(request)));
        getContent()
                .add(new Card(getTranslation("request.in-vain"), list)
                        .withHint(getTranslation("request.in-vain.hint")));
    }

    private ListItem item(DeclinedRequest request) {
        var closed = request.closedAt().atZone(clock.getZone()).toLocalDate();
        var when = Dates.agoLabel(closed, LocalDate.now(clock));
        when.addClassNames("wm-muted", "wm-small");
        var reasons = new UnorderedList();
        request.asked().forEach(asked -> reasons.add(reason(asked)));
        return new ListItem(Words.person(request.mentee(), framework), when, reasons);
    }

    private static ListItem reason(OwnRequest.Asked asked) {
        return new ListItem(
                new Anchor("people/" + asked.mentor().id(), asked.mentor().name()), new Span(": " + asked.reason()));
    }
}
