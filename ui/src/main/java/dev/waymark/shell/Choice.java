package dev.waymark.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Vaadin's select for what narrows a list, with its entries kept in the browser: {@link Select} keeps a component an
 * entry in the session, which grows with the product lines. Forms take {@link Select}, which validates.
 *
 * @param <T> what is chosen; null where nothing is
 */
@Tag("vaadin-select")
@Uses(Select.class)
public final class Choice<T> extends AbstractSinglePropertyField<Choice<T>, T> implements HasLabel {

    /** Vaadin's select shows no words for an empty value. */
    private static final String NONE = "none";

    private final List<@Nullable T> entries;
    private final Function<@Nullable T, String> words;

    /** @param words of an entry, asked when the choice is drawn */
    public Choice(String label, Function<@Nullable T, String> words) {
        var known = new ArrayList<@Nullable T>();
        super("value", null, String.class, key -> entry(known, key), entry -> key(known, entry));
        this.entries = known;
        this.words = words;
        setLabel(label);
    }

    /** Offers the entries in their order, first the one for nothing chosen, and shows the one that is chosen. */
    public void offerAny(List<? extends T> offered, @Nullable T chosen) {
        entries.clear();
        entries.add(null);
        offer(offered, chosen);
    }

    /** Offers the entries in their order and shows the one that is chosen. */
    public void offerOnly(List<? extends T> offered, T chosen) {
        entries.clear();
        offer(offered, chosen);
    }

    private void offer(List<? extends T> offered, @Nullable T chosen) {
        entries.addAll(offered);
        setValue(chosen);
        // the same entry may have another key now
        setPresentationValue(chosen);
        if (isAttached()) draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        draw();
    }

    private void draw() {
        getElement()
                .executeJs(
                        "this.items = $0",
                        entries.stream()
                                .map(entry -> new Entry(words.apply(entry), key(entries, entry)))
                                .toList());
    }

    private static <T> @Nullable T entry(List<@Nullable T> entries, String key) {
        return entries.stream()
                .filter(entry -> entry != null && key(entries, entry).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static <T> String key(List<@Nullable T> entries, @Nullable T entry) {
        var at = entry == null ? -1 : entries.indexOf(entry);
        return at < 0 ? NONE : Integer.toString(at);
    }

    private record Entry(String label, String value) {}
}
