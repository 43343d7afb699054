package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.AssessmentDraft;
import dev.waymark.growth.DraftAnswer;
import dev.waymark.growth.Rating;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One responsibility with the rating and the note that are given so far; says at once what is chosen or typed. */
class Question extends Composite<Div> {

    private static final int PAUSE = 700;

    private final Responsibility responsibility;
    private final Consumer<Question> answered;
    private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
    private final TextArea note = new TextArea(t("note"));
    private final Button addNote = new Button(t("note.add"));
    private final Div otherwise = new Div();
    private DraftAnswer seen;

    /** @param answered takes this question when its answer was changed here */
    Question(Responsibility responsibility, DraftAnswer answer, Consumer<Question> answered) {
        this.responsibility = responsibility;
        this.answered = answered;
        this.seen = answer;
        getContent().addClassName("wm-question");
        rating.setLabel(responsibility.description());
        rating.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(JourneyWords::rating);
        note.setMaxLength(AssessmentDraft.LONGEST_NOTE);
        note.setMinRows(2);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.TIMEOUT);
        note.setValueChangeTimeout(PAUSE);
        addNote.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addNote.getElement().setAttribute("aria-label", t("note.add.for", responsibility.description()));
        addNote.addClickListener(click -> {
            showNote(true);
            note.focus();
        });
        otherwise.addClassName("wm-restored");
        otherwise.getElement().setAttribute("role", "alert");
        otherwise.setVisible(false);
        getContent().add(rating, otherwise, addNote, note);
        show(answer);
        rating.addValueChangeListener(change -> told(change.isFromClient()));
        note.addValueChangeListener(change -> told(change.isFromClient()));
    }

    private void told(boolean byHand) {
        if (byHand) answered.accept(this);
    }

    ResponsibilityId responsibility() {
        return responsibility.id();
    }

    @Nullable
    Rating rating() {
        return rating.getValue();
    }

    String note() {
        return note.getValue();
    }

    /** The revision of the answer that this window shows. */
    int seen() {
        return seen.revision();
    }

    boolean isAnswered() {
        return seen.rating() != null;
    }

    /** What was given here is what counts now. */
    void saved(DraftAnswer now) {
        seen = now;
        otherwise.setVisible(false);
    }

    private void show(DraftAnswer answer) {
        rating.setValue(answer.rating());
        note.setValue(answer.note());
        showNote(!answer.note().isEmpty());
    }

    private void showNote(boolean shown) {
        note.setVisible(shown);
        addNote.setVisible(!shown);
    }

    /** It was answered otherwise in another window: shows what, keeps what was given here, and lets choose. */
    void wasAnsweredOtherwise(DraftAnswer there) {
        seen = there;
        var words = new Span(
                there.rating() == null
                        ? t("otherwise.open")
                        : there.note().isEmpty()
                                ? t("otherwise", JourneyWords.rating(there.rating()))
                                : t("otherwise.note", JourneyWords.rating(there.rating()), there.note()));
        words.addClassName("wm-grow");
        otherwise.removeAll();
        otherwise.add(
                words,
                new Button(t("otherwise.take"), click -> {
                    show(Objects.requireNonNull(seen));
                    otherwise.setVisible(false);
                }),
                new Button(t("otherwise.mine"), click -> answered.accept(this)));
        otherwise.setVisible(true);
    }

    void focus() {
        // the group itself takes no focus: what is chosen has it, or else the first choice
        rating.getElement()
                .executeJs("(this.querySelector('[checked]') ?? this.querySelector('vaadin-radio-button')).focus()");
    }
}
