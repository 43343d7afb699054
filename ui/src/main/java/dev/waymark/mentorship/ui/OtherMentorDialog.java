package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.MatchedPair;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Chooses a mentor for somebody out of those whom no hard limit excludes, the best fit first. */
class OtherMentorDialog extends Dialog {

    private static final int SHOWN = 6;

    private final ProposedMatching matching;
    private final Framework framework;
    private final List<MatchedPair> fitting;
    private final TextField search = new TextField(t("choose.search"));
    private final RadioButtonGroup<MatchedPair> choice = new RadioButtonGroup<>(t("column.mentor"));
    private final Span note = new Span();

    OtherMentorDialog(
            PersonId mentee,
            ProposedMatching matching,
            List<MatchedPair> fitting,
            Framework framework,
            Consumer<Match> fix) {
        this.matching = matching;
        this.framework = framework;
        this.fitting = fitting;
        setHeaderTitle(t("choose.for", matching.name(mentee)));
        setWidth("min(40rem, 100%)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.addValueChangeListener(change -> refresh());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setRenderer(new ComponentRenderer<>(this::option));
        choice.addValueChangeListener(change -> choice.setInvalid(false));
        note.addClassNames("wm-muted", "wm-small");
        add(new Paragraph(t("choose.explanation")), search, choice, note);
        var save = new Button(t("choose.save"), click -> {
            var chosen = choice.getValue();
            if (chosen == null) {
                choice.setErrorMessage(t("choose.missing"));
                choice.setInvalid(true);
                return;
            }
            close();
            fix.accept(chosen.match());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
        refresh();
    }

    private void refresh() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = fitting.stream()
                .filter(pair -> matching.name(pair.match().mentor())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        var shown = found.stream().limit(SHOWN).toList();
        choice.setItems(shown);
        choice.setVisible(!shown.isEmpty());
        note.setText(
                found.isEmpty() ? t("choose.none") : found.size() > SHOWN ? t("choose.more", SHOWN) : t("choose.all"));
    }

    private Component option(MatchedPair pair) {
        var mentor = pair.match().mentor();
        var name = new Span(matching.name(mentor));
        name.addClassName("wm-mentorship-name");
        var head = new Div(
                name,
                MatchingWords.slots(Objects.requireNonNull(matching.terms().get(mentor))));
        head.addClassName("wm-mentorship-below");
        var option = new Div(
                head,
                Words.below(Objects.requireNonNull(matching.people().get(mentor)), framework),
                MatchingWords.why(FitWords.aboutBoth(framework), pair.reasons()));
        option.addClassName("wm-mentorship-option");
        return option;
    }
}
