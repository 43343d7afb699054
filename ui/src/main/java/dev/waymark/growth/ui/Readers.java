package dev.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.waymark.growth.Visibility;
import java.util.Locale;

/** Says who can read what somebody is about to save, or has saved. */
final class Readers {

    private Readers() {}

    /** The sentence for the owner. */
    static String ofOwn(Visibility visibility) {
        return UI.getCurrent().getTranslation("evidence.readers." + word(visibility));
    }

    /** The sentence for somebody else, who can read it too. */
    static String of(Visibility visibility, String owner) {
        return UI.getCurrent().getTranslation("evidence.readers.of." + word(visibility), owner);
    }

    /** The visibility in two or three words. */
    static String shortly(Visibility visibility) {
        return UI.getCurrent().getTranslation("evidence.visibility." + word(visibility));
    }

    static Component sentence(String text) {
        var sentence = new Span(text);
        sentence.addClassNames("wm-muted", "wm-small", "wm-readers");
        return sentence;
    }

    private static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
