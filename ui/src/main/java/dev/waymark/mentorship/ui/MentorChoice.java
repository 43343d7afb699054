package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Slice;
import dev.waymark.shell.SlotMeter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mentors who may and can take one mentee, the best fit first, and why others found by the search cannot. */
class MentorChoice extends Composite<Div> {

    private static final int SHOWN = 6;

    private final MentorshipBoard board;
    private final Framework framework;
    private final TextField search = new TextField(t("pair.mentor.search"));
    private final RadioButtonGroup<MentorCandidate> options = new RadioButtonGroup<>(t("pair.mentor"));
    private final Span note = new Span();
    private final Div impossible = new Div();
    private @Nullable Participant mentee;
    private @Nullable PersonId preferred;

    MentorChoice(MentorshipBoard board, Framework framework) {
        this.board = board;
        this.framework = framework;
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.addValueChangeListener(change -> refresh());
        options.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        options.setRequiredIndicatorVisible(true);
        options.setRenderer(new ComponentRenderer<>(this::option));
        options.addValueChangeListener(change -> options.setInvalid(false));
        note.addClassNames("wm-muted", "wm-small");
        getContent().add(search, options, note, impossible);
        getContent().addClassName("wm-mentorship-choice");
        refresh();
    }

    void lookFor(@Nullable Participant newMentee) {
        mentee = newMentee;
        refresh();
    }

    /** Searches for one mentor, and picks that one as soon as the mentee allows it. */
    void prefer(PersonId mentor, String name) {
        preferred = mentor;
        search.setValue(name);
    }

    final void refresh() {
        options.setInvalid(false);
        if (mentee == null) {
            options.setItems(List.of());
            search.setEnabled(false);
            note.setText(t("pair.mentor.after-mentee"));
            impossible.removeAll();
            return;
        }
        search.setEnabled(true);
        var before = options.getValue() == null
                ? preferred
                : options.getValue().person().id();
        var found = board.candidates(mentee.id(), search.getValue(), new Slice(0, SHOWN + 1));
        var shown = found.stream().limit(SHOWN).toList();
        options.setItems(shown);
        options.setVisible(!shown.isEmpty());
        shown.stream()
                .filter(candidate -> candidate.person().id().equals(before))
                .findFirst()
                .ifPresent(options::setValue);
        note.setText(
                found.isEmpty()
                        ? t("pair.mentor.none")
                        : found.size() > SHOWN ? t("pair.mentor.more", SHOWN) : t("pair.mentor.all"));
        showImpossible(mentee);
    }

    private void showImpossible(Participant of) {
        impossible.removeAll();
        if (search.getValue().isBlank()) return;
        var others = board.impossible(of.id(), search.getValue(), new Slice(0, SHOWN));
        if (others.isEmpty()) return;
        var list = new UnorderedList();
        for (var other : others) {
            var name = new Span(other.person().name() + ": ");
            name.addClassName("wm-mentorship-name");
            list.add(new ListItem(
                    name,
                    new Span(other.obstacles().stream().map(Words::obstacle).collect(Collectors.joining(" ")))));
        }
        impossible.add(new H3(t("pair.impossible")), list);
        impossible.addClassName("wm-small");
    }

    private Component option(MentorCandidate candidate) {
        var name = new Span(candidate.person().name());
        name.addClassName("wm-mentorship-name");
        var head = new Div(
                name, new SlotMeter(candidate.facts().used(), candidate.facts().slots()));
        head.addClassName("wm-mentorship-below");
        var why = new Div(Words.fit(candidate));
        why.addClassNames("wm-muted", "wm-small");
        var option = new Div(head, Words.below(candidate.person(), framework), why);
        option.addClassName("wm-mentorship-option");
        return option;
    }

    @Nullable
    MentorCandidate chosen() {
        return options.getValue();
    }

    void complain() {
        complain(t("pair.mentor.missing"));
    }

    void complain(String why) {
        options.setVisible(true);
        options.setErrorMessage(why);
        options.setInvalid(true);
    }
}
