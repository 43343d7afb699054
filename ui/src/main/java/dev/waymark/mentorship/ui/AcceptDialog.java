package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.AcceptRequest;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.PairingOutcome;
import dev.waymark.mentorship.PairingPlan;
import dev.waymark.mentorship.RequestAnswer;
import dev.waymark.mentorship.RequestAnswering;
import dev.waymark.mentorship.TurnState;
import dev.waymark.mentorship.WaitingRequest;
import dev.waymark.shell.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a mentee on; if the last slot has just gone, the mentor chooses what to do. */
class AcceptDialog extends Dialog {

    private static final List<Integer> CADENCES = List.of(7, 14, 21, 28, 42, 90);

    private final WaitingRequest request;
    private final RequestAnswering answering;
    private final Runnable done;
    private final Select<Integer> cadence = new Select<>();
    private final CheckboxGroup<Competency> focus = new CheckboxGroup<>(getTranslation("request.accept.focus"));

    AcceptDialog(WaitingRequest request, RequestAnswering answering, Framework framework, Runnable done) {
        this.request = request;
        this.answering = answering;
        this.done = done;
        setHeaderTitle(getTranslation("request.accept.title", request.mentee().name()));
        setWidth("min(34rem, 100%)");
        cadence.setLabel(getTranslation("request.accept.cadence"));
        cadence.setItems(
                Stream.concat(CADENCES.stream(), Stream.of(request.cadence().days()))
                        .distinct()
                        .sorted()
                        .toList());
        cadence.setItemLabelGenerator(days -> getTranslation("mentorship.pair.cadence.days", days));
        cadence.setValue(request.cadence().days());
        focus.setItems(framework.competencies());
        focus.setItemLabelGenerator(Competency::name);
        focus.setValue(framework.competencies().stream()
                .filter(competency -> request.wanted().contains(competency.id()))
                .collect(Collectors.toUnmodifiableSet()));
        var fields = new Div(new Paragraph(getTranslation("request.accept.what")), cadence, focus);
        fields.addClassName("wm-fields");
        add(fields);
        var accept = new Button(getTranslation("request.accept"), click -> accept());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), accept);
    }

    private void accept() {
        var plan = new PairingPlan(
                new Cadence(cadence.getValue()),
                focus.getValue().stream().map(Competency::id).collect(Collectors.toUnmodifiableSet()),
                null);
        try {
            tell(answering.accept(new AcceptRequest(request.id(), plan)));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    private void tell(RequestAnswer answer) {
        switch (answer) {
            case RequestAnswer.Accepted accepted -> finish("request.accepted");
            case RequestAnswer.PassedOn passed -> finish("request.passed-on");
            case RequestAnswer.SlotsTaken(var slots, var taken) -> choose(slots, taken);
            case RequestAnswer.Refused(var obstacles) ->
                explain(
                        getTranslation("request.refused.title", request.mentee().name()),
                        obstacles.stream().map(Words::obstacle).collect(Collectors.joining(" ")));
            case RequestAnswer.TooLate(var why) ->
                explain(getTranslation("request.refused.title", request.mentee().name()), tooLate(request, why));
        }
    }

    private void finish(String message) {
        close();
        Problems.done(getTranslation(message, request.mentee().name()));
        done.run();
    }

    private void explain(String title, String why) {
        close();
        var explanation = new Dialog(new Paragraph(why));
        explanation.setHeaderTitle(title);
        explanation.setWidth("min(30rem, 100%)");
        explanation.getFooter().add(new Button(getTranslation("shell.close"), click -> {
            explanation.close();
            done.run();
        }));
        explanation.open();
    }

    /** How the mentor's turn ended before the answer came. */
    static String tooLate(WaitingRequest request, TurnState why) {
        var key = switch (why) {
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "expired";
            case PASSED_ON -> "passed-on";
            case QUEUED, ASKED, ACCEPTED, DECLINED -> "answered";
        };
        return UI.getCurrent()
                .getTranslation("request.too-late." + key, request.mentee().name());
    }

    private void choose(int slots, List<PairingOutcome.Taken> taken) {
        var choice = new Dialog(new Paragraph(getTranslation(
                "request.slots.what",
                slots,
                Words.list(taken.stream().map(PairingOutcome.Taken::mentee).toList()))));
        choice.setHeaderTitle(getTranslation("request.slots.title"));
        choice.setWidth("min(34rem, 100%)");
        var wait = new Button(getTranslation("request.slots.wait"), click -> choice.close());
        var passOn = new Button(getTranslation("request.slots.pass-on"), click -> {
            choice.close();
            attempt(() -> tell(answering.passOn(request.id())));
        });
        var raise = new Button(getTranslation("request.slots.raise"), click -> {
            choice.close();
            attempt(() -> {
                answering.makeRoom();
                accept();
            });
        });
        raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choice.getFooter().add(wait, passOn, raise);
        choice.open();
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }
}
