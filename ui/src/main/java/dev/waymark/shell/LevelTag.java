package dev.waymark.shell;

import com.vaadin.flow.component.html.Span;

/** A level's name behind a square of its colour. */
public class LevelTag extends Span {

    /**
     * @param position the level's place from the bottom, from 1
     * @param of how many levels the framework has
     */
    public LevelTag(String name, int position, int of) {
        var square = new Span();
        square.addClassName("wm-level-square");
        square.getStyle().set("background", LevelColors.background(position, of));
        square.getElement().setAttribute("aria-hidden", "true");
        add(square, new Span(name));
        addClassName("wm-level");
    }
}
