package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.people.FormDrafts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what is typed into a form while it is typed, so that the end of a session or a closed browser loses nothing but
 * the last moment. Without a connection nothing can be kept: what is typed then waits in the open page.
 *
 * <p>Name the fields, add this component to the top of the form, fill the fields from the record, then
 * {@link #restore}. What differs from the record is kept at most {@value #PAUSE} ms after it was typed; when the form
 * is opened again it is put back, and a notice says so and offers to discard it. After saving call {@link #saved}.
 *
 * {@snippet :
 * var keeper = new DraftKeeper(drafts, "person/" + id)
 *         .keep("name", name)
 *         .keepDate("joined", joined)
 *         .keep("level", level, choice -> choice.id().toString(), text -> levels.find(text));
 * }
 *
 * <p>Never name a field that holds a password.
 */
public class DraftKeeper extends Composite<Div> {

    private static final int PAUSE = 500;

    private final FormDrafts drafts;
    private final String form;
    private final List<KeptField<?>> fields = new ArrayList<>();
    private boolean listening;

    /** @param form the form's place and record, such as {@code person/0198…}; at most 200 characters */
    public DraftKeeper(FormDrafts drafts, String form) {
        this.drafts = drafts;
        this.form = form;
        getContent().addClassName("wm-restored");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    public DraftKeeper keep(String name, HasValue<?, String> field) {
        return keep(name, field, text -> text, Optional::of);
    }

    public DraftKeeper keepDate(String name, HasValue<?, LocalDate> field) {
        return keep(name, field, LocalDate::toString, DraftKeeper::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /**
     * @param text how a value is written; not called for an empty field
     * @param value reads it back; empty where there is no such value any more
     */
    public <T> DraftKeeper keep(
            String name, HasValue<?, T> field, Function<T, String> text, Function<String, Optional<T>> value) {
        var kept = new KeptField<>(name, field, text, value);
        fields.add(kept);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(PAUSE);
        }
        field.addValueChangeListener(change -> {
            if (listening) keepWhatDiffers();
        });
        return this;
    }

    /** Takes the values that the fields have now as the record's, and puts back over them what had been typed. */
    public void restore() {
        listening = false;
        fields.forEach(KeptField::rememberOriginal);
        var restored = drafts.find(form).map(this::putBack).orElse(false);
        if (restored) notice();
        else hideNotice();
        listening = true;
    }

    private boolean putBack(Map<String, String> draft) {
        var any = false;
        for (var field : fields) {
            any |= field.putBack(draft);
        }
        return any;
    }

    private void notice() {
        var discard = new Button(getTranslation("shell.draft.discard"), click -> discard());
        getContent().removeAll();
        getContent().add(new Span(getTranslation("shell.draft.restored")), discard);
        getContent().setVisible(true);
    }

    private void hideNotice() {
        getContent().removeAll();
        getContent().setVisible(false);
    }

    /** Forgets the draft and shows the record's values again. */
    public void discard() {
        listening = false;
        drafts.discard(form);
        fields.forEach(KeptField::showOriginal);
        hideNotice();
        listening = true;
    }

    /** The form was saved: nothing is left to keep. */
    public void saved() {
        listening = false;
        drafts.discard(form);
        hideNotice();
    }

    /** Whether a field differs from the record. */
    public boolean differs() {
        return fields.stream().anyMatch(KeptField::differs);
    }

    private void keepWhatDiffers() {
        var content = new HashMap<String, String>();
        for (var field : fields) {
            if (field.differs()) content.put(field.name(), field.now());
        }
        if (content.isEmpty()) drafts.discard(form);
        else drafts.keep(form, content);
    }

    private static final class KeptField<T> {

        private final String name;
        private final HasValue<?, T> field;
        private final Function<T, String> text;
        private final Function<String, Optional<T>> value;
        private String original;

        KeptField(String name, HasValue<?, T> field, Function<T, String> text, Function<String, Optional<T>> value) {
            this.name = name;
            this.field = field;
            this.text = text;
            this.value = value;
            this.original = now();
        }

        String name() {
            return name;
        }

        String now() {
            return field.isEmpty() ? "" : text.apply(field.getValue());
        }

        boolean differs() {
            return !now().equals(original);
        }

        void rememberOriginal() {
            original = now();
        }

        void showOriginal() {
            show(original);
        }

        boolean putBack(Map<String, String> draft) {
            var typed = draft.get(name);
            if (typed == null || typed.equals(original)) return false;
            return show(typed);
        }

        private boolean show(String wanted) {
            if (wanted.isEmpty()) {
                field.clear();
                return true;
            }
            var found = value.apply(wanted);
            found.ifPresent(field::setValue);
            return found.isPresent();
        }
    }
}
