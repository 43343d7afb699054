package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The root of a view: a page header above cards, in the width and rhythm that all views share. */
public class Page extends Div {

    public Page(Component... content) {
        super(content);
        addClassName("wm-page");
    }
}
