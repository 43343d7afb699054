package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.people.PersonId;
import dev.waymark.people.SignInKeeping;
import dev.waymark.people.SignInKeeping.IssuedLink;
import dev.waymark.people.SignInKeeping.SignInStanding;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How a person signs in, and the buttons for what the actor may do about it: for leads and administrators. */
public class SignInActions extends Composite<Card> {

    private final SignInKeeping keeping;
    private final PersonId person;
    private final String name;
    private final Div content = new Div();

    public SignInActions(SignInKeeping keeping, PersonId person, String name) {
        this.keeping = keeping;
        this.person = person;
        this.name = name;
        content.addClassName("wm-fields");
        getContent().add(content);
        show();
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("signin.actions.title"));
    }

    private void show() {
        var standing = keeping.standing(person);
        content.removeAll();
        content.add(new Paragraph(words(standing)));
        standing.invitedUntil()
                .ifPresent(
                        until -> content.add(new Paragraph(getTranslation("signin.actions.invited", moment(until)))));
        content.add(buttons(standing));
    }

    private String words(SignInStanding standing) {
        if (!standing.account()) return getTranslation("signin.actions.none");
        return standing.administrator()
                ? getTranslation("signin.actions.administrator")
                : getTranslation("signin.actions.account");
    }

    private Div buttons(SignInStanding standing) {
        var buttons = new Div();
        buttons.addClassName("wm-row");
        if (standing.mayInvite()) {
            var text = standing.account()
                    ? getTranslation("signin.actions.new-link")
                    : getTranslation("signin.actions.invite");
            buttons.add(new Button(text, click -> invite()));
        }
        if (standing.mayGrant()) buttons.add(new Button(getTranslation("signin.actions.grant"), click -> grant()));
        if (standing.mayWithdraw())
            buttons.add(new Button(getTranslation("signin.actions.withdraw"), click -> withdraw()));
        if (standing.mayRemove()) buttons.add(new Button(getTranslation("signin.actions.remove"), click -> remove()));
        return buttons;
    }

    private void invite() {
        var link = keeping.invite(person);
        var ui = UI.getCurrent();
        // the address as the browser knows it: in front of a proxy the server does not
        ui.getPage()
                .executeJs("return window.location.origin")
                .then(String.class, origin -> open(link, origin + link.path()));
        show();
    }

    private void open(IssuedLink link, String address) {
        var field = new TextField(getTranslation("signin.actions.link"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var dialog = new Dialog(getTranslation("signin.actions.link-title", name));
        dialog.setWidth("560px");
        dialog.add(new Paragraph(getTranslation("signin.actions.link-text", moment(link.validUntil()))), field);
        dialog.getFooter().add(new Button(getTranslation("shell.close"), click -> dialog.close()));
        dialog.open();
        field.focus();
    }

    private void grant() {
        Confirm.ask(
                getTranslation("signin.actions.grant-question", name),
                getTranslation("signin.actions.grant-consequence"),
                getTranslation("signin.actions.grant"),
                () -> decide(() -> keeping.grantAdministrator(person), getTranslation("signin.actions.granted", name)));
    }

    private void withdraw() {
        Confirm.ask(
                getTranslation("signin.actions.withdraw-question", name),
                getTranslation("signin.actions.withdraw-consequence"),
                getTranslation("signin.actions.withdraw"),
                () -> decide(
                        () -> keeping.withdrawAdministrator(person), getTranslation("signin.actions.withdrawn", name)));
    }

    private void remove() {
        Confirm.ask(
                getTranslation("signin.actions.remove-question", name),
                getTranslation("signin.actions.remove-consequence"),
                getTranslation("signin.actions.remove"),
                () -> decide(() -> keeping.remove(person), getTranslation("signin.actions.removed", name)));
    }

    private void decide(Runnable decision, String done) {
        decision.run();
        Problems.done(done);
        show();
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
