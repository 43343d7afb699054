package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.PairingGlance;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.FormDrafts;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.Problems;
import java.util.Optional;

/** One of the two closes their pairing: it has done what it was for, or it stops before that, which needs a reason. */
class ClosingDialog extends Dialog {

    private final PairingGlance pairing;
    private final String other;
    private final Closing closing;
    private final Runnable done;
    private final RadioButtonGroup<PairingState> end = new RadioButtonGroup<>(t("close.end"));
    private final TextArea reason = new TextArea(t("close.reason"));
    private final DraftKeeper keeper;

    /** @param other the name of the other one of the two */
    ClosingDialog(PairingGlance pairing, String other, Closing closing, FormDrafts drafts, Runnable done) {
        this.pairing = pairing;
        this.other = other;
        this.closing = closing;
        this.done = done;
        setHeaderTitle(t("close.title", other));
        setWidth("min(34rem, 100%)");
        end.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        end.setItems(PairingState.COMPLETED, PairingState.ENDED_EARLY);
        end.setItemLabelGenerator(state -> t("close." + BoardState.word(state)));
        end.setValue(PairingState.COMPLETED);
        end.addValueChangeListener(change -> explain());
        reason.setWidthFull();
        reason.setMaxLength(Decision.LONGEST_REASON);
        keeper = new DraftKeeper(drafts, "closing/" + pairing.id())
                .keep("end", end, PairingState::name, ClosingDialog::end)
                .keep("reason", reason);
        var close = new Button(t("close.do"), click -> close(pairing.version()));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(keeper, new Paragraph(t("close.consequence", other)), end, reason);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> finish()), close);
        keeper.restore();
        explain();
    }

    private static Optional<PairingState> end(String name) {
        return Optional.of(PairingState.valueOf(name));
    }

    private void explain() {
        var early = end.getValue() == PairingState.ENDED_EARLY;
        reason.setRequiredIndicatorVisible(early);
        reason.setHelperText(t(early ? "close.reason.needed" : "close.reason.help"));
        reason.setInvalid(false);
    }

    private void finish() {
        keeper.saved();
        close();
    }

    private void close(int version) {
        var early = end.getValue() == PairingState.ENDED_EARLY;
        if (early && reason.getValue().isBlank()) {
            reason.setErrorMessage(t("close.reason.needed"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var command = new DecideOnPairing(pairing.id(), version, reason.getValue());
            if (early) closing.endEarly(command);
            else closing.complete(command);
            finish();
            Problems.done(t(early ? "close.ended-early.done" : "close.completed.done", other));
            done.run();
        } catch (ChangedMeanwhile changed) {
            // what was typed stays as a draft, and the page shows what the other one decided
            close();
            Problems.show(changed);
            done.run();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }
}
