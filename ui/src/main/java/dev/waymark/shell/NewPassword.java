package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.waymark.people.PasswordRules;
import dev.waymark.shared.BrokenRule;

/** A new password, typed twice; a broken rule is said at the field. */
class NewPassword extends Composite<Div> {

    private final PasswordField wanted;
    private final PasswordField again;

    NewPassword(String label, String labelAgain) {
        wanted = new PasswordField(label);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("signin.password.hint", PasswordRules.SHORTEST, PasswordRules.LONGEST));
        wanted.setRequiredIndicatorVisible(true);
        wanted.setManualValidation(true);
        wanted.setWidthFull();
        again = new PasswordField(labelAgain);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setRequiredIndicatorVisible(true);
        again.setManualValidation(true);
        again.setWidthFull();
        getContent().addClassName("wm-fields");
        getContent().add(wanted, again);
    }

    String value() {
        return wanted.getValue();
    }

    /** Whether both are the same; says so at the second field where they are not. */
    boolean agrees() {
        var same = wanted.getValue().equals(again.getValue());
        wanted.setInvalid(false);
        again.setErrorMessage(getTranslation("signin.password.differs"));
        again.setInvalid(!same);
        if (!same) again.focus();
        return same;
    }

    /** Says at the field which rule the password breaks; false if the problem is not the password's. */
    boolean explains(BrokenRule broken) {
        var mine = broken.rule().startsWith("signin.password-");
        if (mine) {
            wanted.setErrorMessage(Problems.describe(broken));
            wanted.setInvalid(true);
            wanted.focus();
        }
        return mine;
    }
}
