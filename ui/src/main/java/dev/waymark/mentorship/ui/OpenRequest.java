package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import dev.waymark.mentorship.MentorAsking;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.mentorship.TurnState;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Problems;
import java.time.ZoneId;

/** Who has the word about the mentee's open request, until when, and who is next. */
class OpenRequest extends Composite<Card> {

    private final OwnRequest request;
    private final MentorAsking asking;
    private final ZoneId zone;
    private final Runnable done;

    OpenRequest(OwnRequest request, MentorAsking asking, ZoneId zone, Runnable done) {
        this.request = request;
        this.asking = asking;
        this.zone = zone;
        this.done = done;
    }

    @Override
    protected Card initContent() {
        var withdraw = new Button(getTranslation("request.withdraw"), click -> ask());
        var card = new Card(getTranslation("request.open")).withActions(withdraw);
        request.asked().stream()
                .filter(asked -> asked.state() == TurnState.ASKED)
                .forEach(asked -> card.add(now(asked)));
        card.add(new Paragraph(request.asked().stream()
                .filter(asked -> asked.state() == TurnState.QUEUED)
                .findFirst()
                .map(next -> getTranslation("request.open.next", next.mentor().name()))
                .orElseGet(() -> getTranslation("request.open.last"))));
        card.add(new RequestSteps(request, zone));
        return card;
    }

    private Paragraph now(OwnRequest.Asked asked) {
        var until = asked.deadlineAt();
        var words = new Paragraph(getTranslation(
                "request.open.now",
                asked.mentor().name(),
                until == null ? "" : Dates.full(until.atZone(zone).toLocalDate())));
        words.addClassName("wm-strong");
        return words;
    }

    private void ask() {
        Confirm.ask(
                getTranslation("request.withdraw.question"),
                getTranslation("request.withdraw.consequence"),
                getTranslation("request.withdraw"),
                this::withdraw);
    }

    private void withdraw() {
        try {
            asking.withdraw(request.id());
            Problems.done(getTranslation("request.withdrawn"));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        done.run();
    }
}
