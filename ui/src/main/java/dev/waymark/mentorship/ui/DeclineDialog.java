package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.mentorship.DeclineRequest;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.RequestAnswer;
import dev.waymark.mentorship.RequestAnswering;
import dev.waymark.mentorship.WaitingRequest;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;

/** Says no to a mentee, and why. */
class DeclineDialog extends Dialog {

    private final WaitingRequest request;
    private final RequestAnswering answering;
    private final Runnable done;
    private final TextArea reason = new TextArea(getTranslation("request.decline.reason"));
    private final DraftKeeper keeper;
    private final FormProblems problems;

    DeclineDialog(WaitingRequest request, RequestAnswering answering, FormDrafts drafts, Runnable done) {
        this.request = request;
        this.answering = answering;
        this.done = done;
        var name = request.mentee().name();
        setHeaderTitle(getTranslation("request.decline.title", name));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false);
        reason.setMaxLength(MentorshipRequest.LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("request.decline.reason.help", name));
        problems = new FormProblems().at(reason, "request.reason-missing", "request.reason-too-long");
        keeper = new DraftKeeper(drafts, "request/" + request.id() + "/decline").keep("reason", reason);
        add(keeper, new Paragraph(getTranslation("request.decline.what")), reason);
        var decline = new Button(getTranslation("request.decline"), click -> decline());
        decline.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> finish()), decline);
        keeper.restore();
        reason.focus();
    }

    private void finish() {
        keeper.saved();
        close();
    }

    private void decline() {
        problems.begin();
        problems.submit(
                () -> {
                    var answer = answering.decline(new DeclineRequest(request.id(), reason.getValue()));
                    finish();
                    Problems.done(
                            answer instanceof RequestAnswer.TooLate(var why)
                                    ? AcceptDialog.tooLate(request, why)
                                    : getTranslation(
                                            "request.declined", request.mentee().name()));
                    done.run();
                },
                problems::begin);
    }
}
