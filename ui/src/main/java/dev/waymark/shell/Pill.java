package dev.waymark.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words, such as "On track". */
public class Pill extends Span {

    public Pill(String text, Tone tone) {
        super(text);
        addClassNames("wm-pill", "wm-pill-" + tone.name().toLowerCase(Locale.ROOT));
    }

    /** With an explanation of the state on hover and focus. */
    public Pill(String text, Tone tone, String explanation) {
        this(text, tone);
        Explained.by(this, explanation);
    }
}
