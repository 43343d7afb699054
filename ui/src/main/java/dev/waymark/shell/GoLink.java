package dev.waymark.shell;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button, for an action that begins on another page. */
public class GoLink extends Anchor {

    public GoLink(String href, String text) {
        super(href, text);
        addClassName("wm-go");
    }

    /** The one thing that the page is about. */
    public GoLink primary() {
        addClassName("wm-go-primary");
        return this;
    }

    /** What it says to somebody who does not see what it stands beside. */
    public GoLink named(String name) {
        getElement().setAttribute("aria-label", name);
        return this;
    }
}
