package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.mentorship.DecideOnSession;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.HoldSession;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.shell.Dates;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;

/** Asks how a session ended: on which day the two met, or why they did not. */
class SessionDecision extends Dialog {

    private final SessionVerb verb;
    private final SessionSheet session;
    private final MeetingDesk desk;
    private final SessionView page;
    private final DatePicker on = Dates.picker(t("decide.on"));
    private final TextField reason = new TextField(t("decide.reason"));
    private final FormProblems problems = new FormProblems();

    SessionDecision(SessionVerb verb, SessionSheet session, MeetingDesk desk, SessionView page) {
        this.verb = verb;
        this.session = session;
        this.desk = desk;
        this.page = page;
        var key = "decide." + MeetingWords.word(verb);
        setHeaderTitle(t(key + ".title"));
        setWidth("min(30rem, 100%)");
        var planned =
                LocalDate.ofInstant(session.plan().startsAt(), desk.clock().getZone());
        on.setValue(planned.isAfter(desk.today()) ? desk.today() : planned);
        on.setMax(desk.today());
        on.setManualValidation(true);
        on.setVisible(verb == SessionVerb.HOLD);
        reason.setMaxLength(Decision.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(verb == SessionVerb.CANCEL);
        reason.setVisible(verb != SessionVerb.HOLD);
        problems.at(reason, "meeting.reason-needed").at(on, "mentorship.session-yet-to-come");
        var fields = new Div(new Paragraph(t(key + ".consequence")), on, reason);
        fields.addClassName("wm-fields");
        add(fields);
        var decide = new Button(t(key), click -> decide());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (verb == SessionVerb.CANCEL) decide.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(t("decide.back"), click -> close()), decide);
    }

    private void decide() {
        problems.begin();
        var day = problems.required(on, on.getValue(), t("decide.on.needed"));
        if (!problems.none()) return;
        problems.submit(
                () -> {
                    write(day.orElseThrow());
                    close();
                    page.refresh();
                },
                () -> {
                    close();
                    Problems.done(t("changed-meanwhile"));
                    page.refresh();
                });
    }

    private void write(LocalDate day) {
        var command = new DecideOnSession(session.id(), session.version(), reason.getValue());
        switch (verb) {
            case HOLD -> desk.meeting().hold(new HoldSession(session.id(), session.version(), day));
            case MISS -> desk.meeting().miss(command);
            case CANCEL -> desk.meeting().cancel(command);
        }
    }
}
