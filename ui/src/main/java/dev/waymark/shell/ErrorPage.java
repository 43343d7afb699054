package dev.waymark.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of its own that says what happened and leads back; strangers see it too, so it stands outside the frame. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("wm-login");
    }

    final void say(String title, String text) {
        this.title = title;
        var mark = new Span();
        mark.addClassName("wm-mark");
        var brand = new Div(mark, new H1(title));
        brand.addClassName("wm-brand");
        var card = new Div(brand, new Paragraph(text), new Anchor("", getTranslation("shell.error.start")));
        card.addClassNames("wm-card", "wm-login-card", "wm-fields");
        removeAll();
        add(card);
    }

    /** The same words for what is not there and for what this reader may not see: neither tells whether it exists. */
    final int sayNotFound() {
        say(getTranslation("shell.error.not-found"), getTranslation("shell.error.not-found-text"));
        return 404;
    }

    @Override
    public String getPageTitle() {
        return title + " · Waymark";
    }
}
