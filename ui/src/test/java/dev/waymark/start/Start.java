package dev.waymark.start;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** An empty screen that dialogs are opened on; {@code @ViewPackages} names it, so that no view of the product starts. */
@Route(value = "", autoLayout = false)
public class Start extends Div {}
