package dev.waymark.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.people.DemoLogins;
import java.util.Optional;

/** Signs in by e-mail and password; offers the demo's logins while there is a demo. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Seconds of a day; nobody is told to wait for longer. */
    private static final int LONGEST_WAIT = 86_400;

    private static final int IN_MINUTES = 120;

    private final LoginForm form = new LoginForm();
    private final Paragraph ready = new Paragraph(getTranslation("signin.welcome.ready"));

    LoginView(DemoLogins demo) {
        addClassName("wm-login");
        var mark = new Span();
        mark.addClassName("wm-mark");
        var brand = new Div(mark, new H1("Waymark"));
        brand.addClassName("wm-brand");
        ready.addClassName("wm-restored");
        ready.setVisible(false);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("shell.login.wrong"));
        var card = new Div(brand, new Paragraph(getTranslation("shell.login.purpose")), ready, form);
        card.addClassNames("wm-card", "wm-login-card");
        if (!demo.offered().isEmpty()) card.add(demoLogins(demo));
        add(card);
    }

    private Div demoLogins(DemoLogins demo) {
        var buttons = new Div();
        buttons.addClassName("wm-login-demo");
        buttons.add(new Paragraph(getTranslation("shell.login.demo")));
        for (var login : demo.offered()) {
            var button = new Button(getTranslation(login.role()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.addClickListener(click -> form.getElement().executeJs("""
                            const form = this.querySelector('form');
                            for (const [name, value] of [['username', $0], ['password', $1]]) {
                              const field = form.querySelector(`[name=${name}]`);
                              (field.localName === 'input' ? field.closest('vaadin-text-field, vaadin-password-field') ?? field : field).value = value;
                            }
                            this.querySelector('vaadin-button[slot=submit], vaadin-button').click();
                            """, login.email(), login.password()));
            buttons.add(button);
        }
        return buttons;
    }

    private LoginI18n texts(String problem, Object... details) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("shell.login.title"));
        texts.getForm().setUsername(getTranslation("shell.login.email"));
        texts.getForm().setPassword(getTranslation("shell.login.password"));
        texts.getForm().setSubmit(getTranslation("shell.login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("shell.login.failed"));
        texts.getErrorMessage().setMessage(getTranslation(problem, details));
        texts.getErrorMessage().setUsername(getTranslation("shell.login.email-missing"));
        texts.getErrorMessage().setPassword(getTranslation("shell.login.password-missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        parameters.getSingleParameter("wait").flatMap(LoginView::seconds).ifPresent(seconds -> {
            form.setI18n(
                    seconds < IN_MINUTES
                            ? texts("shell.login.wait", seconds)
                            : texts("shell.login.wait-minutes", Math.ceilDiv(seconds, 60)));
            form.setError(true);
        });
        ready.setVisible(parameters.getParameters().containsKey("ready"));
        if (parameters.getParameters().containsKey("wrong")) form.setError(true);
    }

    /** The address can be written by anybody: what is no time that somebody has to wait is not shown. */
    private static Optional<Long> seconds(String text) {
        return text.length() > 5 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Optional.empty()
                : Optional.of(text)
                        .filter(digits -> !digits.isEmpty())
                        .map(Long::valueOf)
                        .filter(seconds -> seconds > 0 && seconds <= LONGEST_WAIT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title") + " · Waymark";
    }
}
