package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.RequestAnswering;
import dev.waymark.mentorship.WaitingRequest;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** The people who ask the reader to be their mentor and wait for the answer; invisible without any. */
class RequestsToMe extends Composite<Div> {

    private final RequestAnswering answering;
    private final FormDrafts drafts;
    private final Framework framework;
    private final Clock clock;
    private final Runnable answered;

    /** @param answered what is to happen when a request has been answered */
    RequestsToMe(RequestAnswering answering, FormDrafts drafts, Framework framework, Clock clock, Runnable answered) {
        this.answering = answering;
        this.drafts = drafts;
        this.framework = framework;
        this.clock = clock;
        this.answered = answered;
        var requests = answering.waiting();
        getContent().setVisible(!requests.isEmpty());
        if (requests.isEmpty()) return;
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        requests.forEach(request -> list.add(item(request)));
        getContent()
                .add(new Card(getTranslation("request.to-me"), list)
                        .withHint(getTranslation("request.to-me.hint", requests.size())));
    }

    private ListItem item(WaitingRequest request) {
        var name = request.mentee().name();
        var pills = new Div(daysLeft(request));
        pills.addClassName("wm-row");
        if (request.reminded()) pills.add(new Pill(getTranslation("request.reminded"), Tone.RISK));
        var message = new Paragraph(request.message());
        message.addClassName("wm-request-message");
        var words = new Div(Words.person(request.mentee(), framework), pills, message);
        words.addClassName("wm-grow");
        var wanted = framework.competencies().stream()
                .filter(competency -> request.wanted().contains(competency.id()))
                .map(Competency::name)
                .collect(Collectors.joining(", "));
        if (!wanted.isEmpty()) {
            var wants = new Paragraph(getTranslation("request.wants", wanted));
            wants.addClassNames("wm-muted", "wm-small");
            words.add(wants);
        }
        var accept = new Button(
                getTranslation("request.accept"),
                click -> new AcceptDialog(request, answering, framework, answered).open());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setAriaLabel(getTranslation("request.accept.of", name));
        var decline = new Button(
                getTranslation("request.decline"),
                click -> new DeclineDialog(request, answering, drafts, answered).open());
        decline.setAriaLabel(getTranslation("request.decline.of", name));
        var actions = new Div(accept, decline);
        actions.addClassName("wm-row");
        var item = new ListItem(words, actions);
        item.addClassName("wm-request-option");
        return item;
    }

    private Pill daysLeft(WaitingRequest request) {
        var until = request.deadlineAt().atZone(clock.getZone()).toLocalDate();
        var days = Math.max(0, ChronoUnit.DAYS.between(LocalDate.now(clock), until));
        return new Pill(
                getTranslation("request.days-left", days),
                days <= 1 ? Tone.WARN : Tone.NEUTRAL,
                getTranslation("request.days-left.why", Dates.full(until)));
    }
}
