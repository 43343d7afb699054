package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.mentorship.RequestState;
import dev.waymark.mentorship.TurnState;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.Instant;
import java.time.ZoneId;

/** What became of a request: every mentor with the answer, and what the mentee wrote. */
class RequestSteps extends Composite<Div> {

    private final ZoneId zone;

    RequestSteps(OwnRequest request, ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("wm-request");
        var head = new Div(state(request.state()), when(request));
        head.addClassName("wm-row");
        var list = new OrderedList();
        request.asked().forEach(asked -> list.add(item(asked)));
        var message = new Paragraph(request.message());
        message.addClassName("wm-request-message");
        getContent().add(head, list, new Span(getTranslation("request.message.yours")), message);
    }

    private Span when(OwnRequest request) {
        var asked = day(request.askedAt());
        var closed = request.closedAt();
        var when = new Span(
                closed == null || day(closed).equals(asked)
                        ? asked
                        : getTranslation("request.past.dates", asked, day(closed)));
        when.addClassNames("wm-muted", "wm-small");
        return when;
    }

    private ListItem item(OwnRequest.Asked asked) {
        var words = turn(asked.state());
        var ended = asked.endedAt();
        var item = new ListItem(
                new Anchor("people/" + asked.mentor().id(), asked.mentor().name()),
                new Span(" · "
                        + (ended == null || asked.state() == TurnState.WITHDRAWN
                                ? words
                                : getTranslation("request.past.closed", words, day(ended)))));
        if (!asked.reason().isEmpty()) {
            var reason = new Paragraph(asked.reason());
            reason.addClassName("wm-request-message");
            item.add(reason);
        }
        return item;
    }

    private Pill state(RequestState state) {
        return switch (state) {
            case REQUESTED -> new Pill(getTranslation("request.state.requested"), Tone.NEUTRAL);
            case ACCEPTED -> new Pill(getTranslation("request.state.accepted"), Tone.OK);
            case DECLINED -> new Pill(getTranslation("request.state.declined"), Tone.WARN);
            case EXPIRED -> new Pill(getTranslation("request.state.expired"), Tone.WARN);
            case WITHDRAWN -> new Pill(getTranslation("request.state.withdrawn"), Tone.NEUTRAL);
        };
    }

    private String turn(TurnState state) {
        return switch (state) {
            case QUEUED -> getTranslation("request.turn.queued");
            case ASKED -> getTranslation("request.turn.asked");
            case ACCEPTED -> getTranslation("request.turn.accepted");
            case DECLINED -> getTranslation("request.turn.declined");
            case EXPIRED -> getTranslation("request.turn.expired");
            case PASSED_ON -> getTranslation("request.turn.passed-on");
            case WITHDRAWN -> getTranslation("request.turn.withdrawn");
        };
    }

    private String day(Instant instant) {
        return Dates.medium(instant.atZone(zone).toLocalDate());
    }
}
