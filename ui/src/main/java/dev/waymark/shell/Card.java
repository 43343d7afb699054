package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled surface for one subject of a view. */
public class Card extends Section {

    private final Span hint = new Span();
    private final Div head;

    public Card(String title, Component... content) {
        addClassName("wm-card");
        hint.addClassNames("wm-hint", "wm-grow");
        head = new Div(new H2(title), hint);
        head.addClassName("wm-card-head");
        add(head);
        add(content);
        getElement().setAttribute("aria-label", title);
    }

    /** A few words beside the title on what is counted or how it is sorted. */
    public Card withHint(String text) {
        hint.setText(text);
        return this;
    }

    /** Buttons or filters at the right of the title. */
    public Card withActions(Component... actions) {
        head.add(actions);
        return this;
    }
}
