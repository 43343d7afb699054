package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.Tooltip;

/** Adds an explanation on hover and on keyboard focus. */
public final class Explained {

    private Explained() {}

    public static <C extends Component> C by(C component, String explanation) {
        component.getElement().setAttribute("tabindex", "0");
        Tooltip.forComponent(component).withText(explanation);
        return component;
    }
}
