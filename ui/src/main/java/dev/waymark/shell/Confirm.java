package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what hurts; says what will happen, and the safe answer has the focus. */
public final class Confirm {

    private Confirm() {}

    /**
     * @param consequence what will happen, in a sentence or two
     * @param verb what the confirming button says, such as "Mark as left"
     */
    public static void ask(String question, String consequence, String verb, Runnable then) {
        var ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("shell.cancel"));
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> then.run());
        dialog.open();
    }
}
