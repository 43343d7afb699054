package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before what hurts; says what will happen. The safe answer has the focus, which the library's own confirming
 * dialog gives to the other one.
 */
public final class Confirm {

    private Confirm() {}

    /**
     * @param consequence what will happen, in a sentence or two
     * @param verb what the confirming button says, such as "Mark as left"
     */
    public static void ask(String question, String consequence, String verb, Runnable then) {
        var dialog = new Dialog();
        dialog.setRole("alertdialog");
        dialog.setHeaderTitle(question);
        dialog.setWidth("min(28rem, 100%)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(consequence));
        var cancel = new Button(UI.getCurrent().getTranslation("shell.cancel"), click -> dialog.close());
        cancel.setAutofocus(true);
        var confirm = new Button(verb, click -> {
            dialog.close();
            then.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setDisableOnClick(true);
        dialog.getFooter().add(cancel, confirm);
        dialog.open();
        cancel.focus();
    }
}
