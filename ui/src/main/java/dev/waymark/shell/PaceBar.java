package dev.waymark.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Progress as a bar, with a tick where it would be if it kept pace with the time that has passed. */
public class PaceBar extends Div {

    /** Both in percent, 0 to 100. */
    public PaceBar(int progress, int pace) {
        addClassName("wm-pace");
        var done = new Span();
        done.addClassName("wm-pace-done");
        done.getStyle().set("width", progress + "%");
        var tick = new Span();
        tick.addClassName("wm-pace-tick");
        tick.getStyle().set("left", pace + "%");
        add(done, tick);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("shell.pace", progress, pace));
        setTitle(getTranslation("shell.pace", progress, pace));
    }
}
