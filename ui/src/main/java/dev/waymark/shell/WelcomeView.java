package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.people.LinkToken;
import dev.waymark.people.Welcome;
import dev.waymark.people.Welcome.Guest;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;

/** Where a one-time link leads: the first administrator begins, somebody invited chooses a password. */
@Route(value = "welcome/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Welcome welcome;
    private final Div card = new Div();

    WelcomeView(Welcome welcome) {
        this.welcome = welcome;
        addClassName("wm-login");
        card.addClassNames("wm-card", "wm-login-card", "wm-fields");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = new LinkToken(event.getRouteParameters().get("token").orElse(""));
        welcome.guest(token).ifPresentOrElse(guest -> greet(token, guest), this::gone);
    }

    private void greet(LinkToken token, Guest guest) {
        switch (guest) {
            case Guest.FirstAdministrator() -> askFirstAdministrator(token);
            case Guest.Invited(var name, var email) -> askInvited(token, name, email);
        }
    }

    private void askFirstAdministrator(LinkToken token) {
        var name = new TextField(getTranslation("signin.welcome.name"));
        name.setAutocomplete(Autocomplete.NAME);
        var email = new EmailField(getTranslation("signin.welcome.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        var password = newPassword();
        show(
                getTranslation("signin.welcome.first"),
                name,
                email,
                password,
                button(
                        getTranslation("signin.welcome.begin"),
                        password,
                        () -> welcome.beginAsFirstAdministrator(
                                token, name.getValue(), email.getValue(), password.value())));
    }

    private void askInvited(LinkToken token, String name, String email) {
        var login = new EmailField(getTranslation("signin.welcome.email"));
        login.setValue(email);
        login.setReadOnly(true);
        login.setAutocomplete(Autocomplete.USERNAME);
        var password = newPassword();
        show(
                getTranslation("signin.welcome.invited", name),
                login,
                password,
                button(
                        getTranslation("signin.welcome.save"),
                        password,
                        () -> welcome.choosePassword(token, password.value())));
    }

    private NewPassword newPassword() {
        return new NewPassword(getTranslation("signin.welcome.password"), getTranslation("signin.welcome.again"));
    }

    private Button button(String text, NewPassword password, Runnable save) {
        var button = new Button(text, click -> {
            if (password.agrees()) save(password, save);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void save(NewPassword password, Runnable save) {
        try {
            save.run();
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?ready"));
        } catch (BrokenRule broken) {
            if (!password.explains(broken)) Problems.show(broken);
        } catch (NotFound usedMeanwhile) {
            gone();
        }
    }

    private void gone() {
        var explanation = new Paragraph(getTranslation("signin.welcome.gone-text"));
        show(
                getTranslation("signin.welcome.gone"),
                explanation,
                new Anchor("login", getTranslation("signin.welcome.to-login")));
    }

    private void show(String text, Component... content) {
        var mark = new Span();
        mark.addClassName("wm-mark");
        var brand = new Div(mark, new H1(getTranslation("signin.welcome.title")));
        brand.addClassName("wm-brand");
        card.removeAll();
        card.add(brand, new Paragraph(text));
        card.add(content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.welcome.title") + " · Waymark";
    }
}
