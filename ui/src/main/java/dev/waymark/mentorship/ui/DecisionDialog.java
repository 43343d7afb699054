package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.PairingDetails;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingRow;
import dev.waymark.people.FormDrafts;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.Problems;

/** Asks for one decision about a pairing, says what it does, and takes the reason. */
class DecisionDialog extends Dialog {

    private final Verb verb;
    private final PairingRow row;
    private final MentorshipPlanning planning;
    private final MentorshipBoard board;
    private final Runnable done;
    private final TextArea reason = new TextArea(t("decision.reason"));
    private final DraftKeeper keeper;

    DecisionDialog(
            Verb verb,
            PairingRow row,
            MentorshipPlanning planning,
            MentorshipBoard board,
            FormDrafts drafts,
            Runnable done) {
        this.verb = verb;
        this.row = row;
        this.planning = planning;
        this.board = board;
        this.done = done;
        setHeaderTitle(t(
                "decision." + BoardState.word(verb) + ".title",
                row.mentor().name(),
                row.mentee().name()));
        setWidth("min(34rem, 100%)");
        reason.setWidthFull();
        reason.setMaxLength(Decision.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(verb.needsReason());
        reason.setHelperText(t(verb.needsReason() ? "decision.reason.needed" : "decision.reason.help"));
        keeper = new DraftKeeper(drafts, "pairing/" + row.id() + "/" + BoardState.word(verb)).keep("reason", reason);
        add(
                keeper,
                new Paragraph(t(
                        "decision." + BoardState.word(verb) + ".consequence",
                        row.mentee().name())),
                reason);
        var decide = new Button(t("decision." + BoardState.word(verb)), click -> decide(row.version()));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (verb == Verb.END_EARLY) decide.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> finish()), decide);
        keeper.restore();
        reason.focus();
    }

    private void finish() {
        keeper.saved();
        close();
    }

    private void decide(int version) {
        if (verb.needsReason() && reason.getValue().isBlank()) {
            reason.setErrorMessage(t("decision.reason.needed"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var now = verb.on(planning, new DecideOnPairing(row.id(), version, reason.getValue()));
            finish();
            say(verb, row.id(), now);
            done.run();
        } catch (ChangedMeanwhile changed) {
            choose(board.pairing(row.id()));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    /** Somebody was faster: shows what they decided, keeps what was typed, and lets the loser choose. */
    private void choose(PairingDetails newer) {
        var last = newer.history().getFirst();
        var choice = new Dialog();
        choice.setHeaderTitle(t("changed.title"));
        choice.setWidth("min(34rem, 100%)");
        choice.add(new Paragraph(t("changed.what", last.by(), Words.state(last.state()), Dates.medium(last.on()))));
        if (!last.reason().isEmpty()) choice.add(new Paragraph(t("changed.because", Words.reason(last.reason()))));
        choice.add(new Paragraph(t("changed.kept")));
        var keep = new Button(t("changed.keep"), click -> {
            choice.close();
            finish();
            done.run();
        });
        choice.getFooter().add(keep);
        if (Verb.possibleIn(newer.row().state()).contains(verb)) {
            var anyway = new Button(t("changed.anyway", t("decision." + BoardState.word(verb))), click -> {
                choice.close();
                decide(newer.row().version());
            });
            anyway.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            choice.getFooter().add(anyway);
        }
        choice.open();
    }

    private void say(Verb decided, PairingId pairing, int version) {
        var text = t(
                "decision." + BoardState.word(decided) + ".done",
                row.mentor().name(),
                row.mentee().name());
        if (decided.undo().isEmpty()) {
            Problems.done(text);
            return;
        }
        var back = decided.undo().get();
        var notice = new Notification();
        notice.setDuration(10_000);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var undo = new Button(t("undo"), click -> {
            notice.close();
            try {
                back.on(planning, new DecideOnPairing(pairing, version, t("undo.reason")));
                done.run();
            } catch (RuntimeException problem) {
                Problems.show(problem);
            }
        });
        var close = new Button(UI.getCurrent().getTranslation("shell.close"), click -> notice.close());
        var line = new Div(new Span(text), undo, close);
        line.addClassName("wm-notice");
        notice.add(line);
        notice.open();
    }
}
