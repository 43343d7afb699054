package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.PastPairing;
import dev.waymark.mentorship.Reflect;
import dev.waymark.mentorship.Reflection;
import dev.waymark.people.FormDrafts;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;

/** One of the two looks back on a completed pairing; says who reads it before it is saved. */
class ReflectionDialog extends Dialog {

    private final PastPairing past;
    private final Closing closing;
    private final Runnable done;
    private final TextArea words = new TextArea(t("reflection.words"));
    private final FormProblems problems =
            new FormProblems().at(words, "following.reflection-is-empty", "following.reflection-too-long");
    private final DraftKeeper keeper;

    ReflectionDialog(PastPairing past, Closing closing, FormDrafts drafts, Runnable done) {
        this.past = past;
        this.closing = closing;
        this.done = done;
        setHeaderTitle(t("reflection.title", past.other().name()));
        setWidth("min(34rem, 100%)");
        words.setWidthFull();
        words.setMinRows(4);
        words.setMaxLength(Reflection.LONGEST);
        words.setHelperText(t("reflection.help"));
        words.setValue(past.own());
        keeper = new DraftKeeper(drafts, "reflection/" + past.pairing()).keep("words", words);
        add(keeper, words, muted(t("reflection.readers", past.other().name())));
        var save = new Button(t("reflection.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> finish()), save);
        keeper.restore();
        words.focus();
    }

    private void finish() {
        keeper.saved();
        close();
    }

    private void save() {
        problems.begin();
        var saved = problems.submit(
                () -> closing.reflect(new Reflect(past.pairing(), past.ownVersion(), words.getValue())),
                this::changedMeanwhile);
        if (!saved) return;
        finish();
        Problems.done(t("reflection.done"));
        done.run();
    }

    /** What was typed stays as a draft, which the next try puts on top of what another window saved. */
    private void changedMeanwhile() {
        close();
        Problems.show(new ChangedMeanwhile("reflection on " + past.pairing()));
        done.run();
    }
}
