package dev.waymark.shell;

import com.vaadin.flow.component.Html;

/**
 * Writes HTML in which every text and every attribute's value is escaped. Parts of a view that show and link but take no
 * input are one component this way, whatever they show, so that a session stays small.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; {@code attributes} are names and values in turn, those with an empty value are left out. */
    public Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1].isEmpty()) continue;
            html.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    public Markup close(String... elements) {
        for (var element : elements) html.append("</").append(element).append('>');
        return this;
    }

    public Markup text(String text) {
        escaped(text);
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    public Markup link(String href, String text, String... attributes) {
        var all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = href;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    /** The whole as a component; it must be one element. */
    public Html toComponent() {
        return new Html(html.toString());
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
