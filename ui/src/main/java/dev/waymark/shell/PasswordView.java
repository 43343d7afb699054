package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PasswordChange;
import dev.waymark.people.SessionKeeping;
import dev.waymark.shared.BrokenRule;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Everybody changes their own password here, and sees where else they are signed in. */
@Route(value = "password", layout = Shell.class)
@PermitAll
class PasswordView extends Composite<Page> implements HasDynamicTitle {

    private final PasswordChange passwords;
    private final PasswordField old = new PasswordField(getTranslation("signin.password.old"));
    private final NewPassword wanted =
            new NewPassword(getTranslation("signin.password.new"), getTranslation("signin.password.again"));

    PasswordView(PasswordChange passwords, SessionKeeping sessions, CurrentActor actor, Clock clock) {
        this.passwords = passwords;
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setRequiredIndicatorVisible(true);
        old.setManualValidation(true);
        old.setWidthFull();
        var save = new Button(getTranslation("signin.password.save"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new Div(old, wanted, save);
        form.addClassNames("wm-card", "wm-fields", "wm-narrow");
        var places = new Card(
                getTranslation("signin.sessions.title"),
                new SignedInPlaces(sessions, actor.get().id(), true, Dates.zone(clock)));
        places.addClassName("wm-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("signin.password.title"), getTranslation("signin.password.subtitle")),
                        form,
                        places);
    }

    private void change() {
        old.setInvalid(false);
        if (old.isEmpty()) refuseOld(getTranslation("signin.password.old-missing"));
        else if (wanted.agrees()) change(old.getValue(), wanted.value());
    }

    private void change(String from, String to) {
        try {
            passwords.change(from, to);
        } catch (BrokenRule broken) {
            if (!wanted.explains(broken)) refuseOld(Problems.describe(broken));
            return;
        }
        Problems.done(getTranslation("signin.password.done"));
        getUI().ifPresent(ui -> ui.navigate(""));
    }

    private void refuseOld(String why) {
        old.setErrorMessage(why);
        old.setInvalid(true);
        old.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.password.title") + " · Waymark";
    }
}
