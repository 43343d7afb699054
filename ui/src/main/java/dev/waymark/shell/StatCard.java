package dev.waymark.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A figure that says what it counts and opens exactly that. */
public class StatCard extends Anchor {

    /**
     * @param href the list of what is counted
     * @param value the figure, with "n of m" where it is a part
     * @param note the change since the comparison date, or what the rest is
     */
    public StatCard(String href, String label, String value, String note) {
        setHref(href);
        addClassNames("wm-card", "wm-stat");
        add(line("wm-stat-label", label), line("wm-stat-value", value), line("wm-stat-note", note));
    }

    private static Span line(String className, String text) {
        var line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
