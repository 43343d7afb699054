package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.matching.ProposalAnswers;
import dev.waymark.mentorship.matching.ProposedPairing;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.Problems;

/** The pairings that are proposed to a mentor, to accept or decline; nothing where there are none. */
class ProposedToMe extends Composite<Div> {

    private final ProposalAnswers answers;
    private final Framework framework;
    private final FormDrafts drafts;
    private final Runnable answered;

    /** @param answered runs after each answer */
    ProposedToMe(ProposalAnswers answers, Framework framework, FormDrafts drafts, Runnable answered) {
        this.answers = answers;
        this.framework = framework;
        this.drafts = drafts;
        this.answered = answered;
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var open = answers.open();
        setVisible(!open.isEmpty());
        if (open.isEmpty()) return;
        var list = new UnorderedList();
        list.addClassNames("wm-plain-list", "wm-matching-list");
        open.forEach(proposed -> list.add(item(proposed)));
        getContent().add(new Card(t("to-me", open.size()), list).withHint(t("to-me.hint")));
    }

    private ListItem item(ProposedPairing proposed) {
        var words = new Div(Words.person(proposed.mentee(), framework));
        words.addClassName("wm-grow");
        words.add(muted(t("to-me.by", proposed.by(), Dates.medium(proposed.since()))));
        if (!proposed.focus().isEmpty()) words.add(muted(t("to-me.focus", Words.list(proposed.focus()))));
        var name = proposed.mentee().name();
        var accept = MatchingWords.small(t("accept"), t("accept.of", name), () -> {
            try {
                answers.accept(new DecideOnPairing(proposed.id(), proposed.version(), ""));
                Problems.done(t("accept.done", name));
            } catch (RuntimeException problem) {
                Problems.show(problem);
            }
            tell();
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons =
                new Div(MatchingWords.small(t("decline"), t("decline.of", name), () -> decline(proposed)), accept);
        buttons.addClassName("wm-row-actions");
        return new ListItem(words, buttons);
    }

    private static Div muted(String text) {
        var line = new Div(text);
        line.addClassNames("wm-muted", "wm-small");
        return line;
    }

    private void tell() {
        refresh();
        answered.run();
    }

    private void decline(ProposedPairing proposed) {
        var name = proposed.mentee().name();
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("decline.of", name));
        dialog.setWidth("min(34rem, 100%)");
        var reason = new TextArea(t("decline.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Decision.LONGEST_REASON);
        reason.setHelperText(t("decline.reason.help"));
        var keeper = new DraftKeeper(drafts, "proposal/" + proposed.id()).keep("reason", reason);
        dialog.add(keeper, new Paragraph(t("decline.consequence", name)), reason);
        var verb = new Button(t("decline"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(t("decline.reason.help"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            try {
                answers.decline(new DecideOnPairing(proposed.id(), proposed.version(), reason.getValue()));
                keeper.saved();
                Problems.done(t("decline.done", name));
            } catch (RuntimeException problem) {
                Problems.show(problem);
            }
            dialog.close();
            tell();
        });
        verb.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("shell.cancel"), click -> {
                            keeper.saved();
                            dialog.close();
                        }),
                        verb);
        dialog.open();
        keeper.restore();
        reason.focus();
    }
}
