package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.people.Device;
import dev.waymark.people.PersonId;
import dev.waymark.people.SessionKeeping;
import dev.waymark.people.SessionKeeping.OpenSession;
import java.time.ZoneId;

/** Where somebody is signed in, each place with a button that ends it, and one that ends them all. */
public class SignedInPlaces extends Composite<Div> {

    private final SessionKeeping sessions;
    private final PersonId person;
    private final boolean mine;
    private final ZoneId zone;

    /** @param mine whether the reader is the person */
    public SignedInPlaces(SessionKeeping sessions, PersonId person, boolean mine, ZoneId zone) {
        this.sessions = sessions;
        this.person = person;
        this.mine = mine;
        this.zone = zone;
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var open = sessions.open(person);
        if (open.isEmpty()) {
            var nowhere = new Paragraph(getTranslation("signin.sessions.none"));
            nowhere.addClassName("wm-muted");
            getContent().add(nowhere);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        open.forEach(session -> list.add(item(session)));
        getContent().add(list);
        var others = open.stream().filter(session -> !session.own()).count();
        if (others > (mine ? 0 : 1)) getContent().add(endAll());
    }

    private ListItem item(OpenSession open) {
        var session = open.session();
        var device = words(session.device());
        var name = new Div(new Span(device));
        name.addClassName("wm-row");
        if (open.own()) name.add(new Pill(getTranslation("signin.sessions.own"), Tone.NEUTRAL));
        var when = new Paragraph(getTranslation(
                "signin.sessions.when",
                Dates.moment(session.begunAt(), zone),
                Dates.moment(session.lastSeenAt(), zone),
                session.address()));
        when.addClassNames("wm-muted", "wm-small");
        var says = new Div(name, when);
        says.addClassName("wm-grow");
        var line = new Div(says);
        line.addClassName("wm-row");
        if (!open.own()) {
            var end = new Button(getTranslation("signin.sessions.end"), click -> run(() -> sessions.end(session.id())));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            end.setAriaLabel(getTranslation("signin.sessions.end.label", device));
            end.setDisableOnClick(true);
            line.add(end);
        }
        return new ListItem(line);
    }

    private Button endAll() {
        var verb = getTranslation(mine ? "signin.sessions.end-others" : "signin.sessions.end-all");
        return new Button(
                verb,
                click -> Confirm.ask(
                        getTranslation(mine ? "signin.sessions.end-others.title" : "signin.sessions.end-all.title"),
                        getTranslation("signin.sessions.end-all.consequence"),
                        verb,
                        () -> run(() -> sessions.endOthers(person))));
    }

    private String words(Device device) {
        if (device.browser().isEmpty() && device.system().isEmpty()) return getTranslation("signin.sessions.unknown");
        if (device.browser().isEmpty()) return device.system();
        if (device.system().isEmpty()) return device.browser();
        return getTranslation("signin.sessions.device", device.browser(), device.system());
    }

    private void run(Runnable action) {
        try {
            action.run();
            Problems.done(getTranslation("signin.sessions.done"));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
        refresh();
    }
}
