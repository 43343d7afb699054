package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says what belongs here and offers the one action that starts it. */
public class EmptyState extends Div {

    public EmptyState(String title, String explanation, Component... action) {
        addClassName("wm-empty");
        var heading = new Span(title);
        heading.addClassName("wm-empty-title");
        var words = new Paragraph(explanation);
        words.addClassName("wm-muted");
        add(heading, words);
        add(action);
    }
}
