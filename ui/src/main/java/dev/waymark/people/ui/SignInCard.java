package dev.waymark.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.SignInKeeping;
import dev.waymark.people.SignInKeeping.IssuedLink;
import dev.waymark.shell.Card;
import dev.waymark.shell.Confirm;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Problems;
import dev.waymark.shell.SignedInPlaces;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a person can sign in, and what the keeper may do about it. */
class SignInCard extends Composite<Div> {

    private final PersonProfile profile;
    private final SignInKeeping signIn;
    private final boolean decides;
    private final Supplier<Optional<SignedInPlaces>> places;
    private final LocalDate today;
    private final ZoneId zone;

    /**
     * @param decides whether the reader is an administrator
     * @param places where the person is signed in; empty for readers who may not know
     */
    SignInCard(
            PersonProfile profile,
            SignInKeeping signIn,
            boolean decides,
            Supplier<Optional<SignedInPlaces>> places,
            LocalDate today,
            ZoneId zone) {
        this.profile = profile;
        this.signIn = signIn;
        this.decides = decides;
        this.places = places;
        this.today = today;
        this.zone = zone;
        refresh();
    }

    private void refresh() {
        var standing = signIn.standing(profile.id());
        var says = new Paragraph(getTranslation(
                standing.administrator()
                        ? "people.sign-in.administrator"
                        : standing.account() ? "people.sign-in.can" : "people.sign-in.cannot"));
        var actions = new Div();
        actions.addClassName("wm-row");
        var card = new Card(getTranslation("people.sign-in"), says);
        standing.invitedUntil()
                .ifPresent(until -> card.add(new Paragraph(getTranslation(
                        "people.sign-in.invited",
                        Dates.medium(until.atZone(zone).toLocalDate())))));
        if (standing.administrator() && !decides)
            card.add(new Paragraph(getTranslation("people.sign-in.administrators")));
        card.add(actions);
        if (standing.mayInvite() && !profile.hasLeftBy(today))
            actions.add(new Button(
                    getTranslation(standing.account() ? "people.sign-in.new-link" : "people.sign-in.invite"),
                    click -> run(() -> show(signIn.invite(profile.id())))));
        if (standing.mayGrant())
            actions.add(new Button(
                    getTranslation("people.sign-in.grant"),
                    click -> Confirm.ask(
                            getTranslation("people.sign-in.grant.title", profile.name()),
                            getTranslation("people.sign-in.grant.consequence"),
                            getTranslation("people.sign-in.grant"),
                            () -> run(() -> signIn.grantAdministrator(profile.id())))));
        if (standing.mayWithdraw())
            actions.add(new Button(
                    getTranslation("people.sign-in.withdraw"),
                    click -> run(() -> signIn.withdrawAdministrator(profile.id()))));
        if (standing.mayRemove())
            actions.add(new Button(
                    getTranslation("people.sign-in.remove"),
                    click -> Confirm.ask(
                            getTranslation("people.sign-in.remove.title", profile.name()),
                            getTranslation("people.sign-in.remove.consequence"),
                            getTranslation("people.sign-in.remove"),
                            () -> run(() -> signIn.remove(profile.id())))));
        if (standing.account())
            places.get().ifPresent(list -> card.add(new H3(getTranslation("people.sign-in.sessions")), list));
        getContent().removeAll();
        getContent().add(card);
    }

    private void run(Runnable action) {
        try {
            action.run();
            refresh();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    /** Once: nobody can look the link up again. */
    private void show(IssuedLink link) {
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("people.sign-in.link", profile.name()));
            dialog.setWidth("min(36rem, 100%)");
            var field = new TextField(getTranslation("people.sign-in.link.label"));
            field.setReadOnly(true);
            field.setWidthFull();
            field.setAutoselect(true);
            var base = here.getProtocol() + "://" + here.getAuthority();
            field.setValue(base + (link.path().startsWith("/") ? "" : "/") + link.path());
            dialog.add(
                    new Paragraph(getTranslation(
                            "people.sign-in.link.explanation",
                            Dates.medium(link.validUntil().atZone(zone).toLocalDate()))),
                    field);
            dialog.getFooter().add(new Button(getTranslation("shell.close"), click -> dialog.close()));
            dialog.open();
        });
    }
}
