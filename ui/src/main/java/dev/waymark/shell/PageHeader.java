package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** A view's title, one line on what is shown, and its actions at the right. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, String subtitle, Component... actions) {
        addClassName("wm-header");
        this.subtitle.addClassName("wm-muted");
        this.actions.addClassName("wm-actions");
        var words = new Div(this.title, this.subtitle);
        words.addClassName("wm-grow");
        add(words, this.actions);
        setTitle(title);
        setSubtitle(subtitle);
        setActions(actions);
    }

    public final void setTitle(String text) {
        title.setText(text);
    }

    public final void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    public final void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }
}
