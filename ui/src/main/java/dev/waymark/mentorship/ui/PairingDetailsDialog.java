package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.PairingDetails;
import dev.waymark.mentorship.Reflection;
import dev.waymark.shell.Dates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** One pairing with its plan, its sessions and its history: who decided what, when and why. */
class PairingDetailsDialog extends Dialog {

    private final LocalDate today;
    private final ZoneId zone;
    private Runnable closed = () -> {};

    PairingDetailsDialog(
            PairingDetails pairing,
            List<Reflection> reflections,
            Framework framework,
            LocalDate today,
            ZoneId zone,
            boolean editable,
            Consumer<Verb> decide) {
        this.today = today;
        this.zone = zone;
        var row = pairing.row();
        setHeaderTitle(t("details.title", row.mentor().name(), row.mentee().name()));
        setWidth("min(44rem, 100%)");
        var mentor = new Div(muted(t("column.mentor")), Words.person(row.mentor(), framework));
        var mentee = new Div(muted(t("column.mentee")), Words.person(row.mentee(), framework));
        var two = new Div(mentor, mentee, new Div(muted(t("column.health")), new Div(Words.pill(row.health()))));
        two.addClassName("wm-mentorship-plan");
        add(two, facts(pairing), new H3(t("details.history")), history(pairing));
        if (!reflections.isEmpty()) add(new H3(getTranslation("following.reflection.title.lead")));
        for (var said : reflections) add(PastCard.said(said.author().name(), said.text()));
        if (editable) {
            for (var verb : Verb.possibleIn(row.state())) {
                var button = new Button(t("decision." + BoardState.word(verb)), click -> decide.accept(verb));
                if (verb == Verb.END_EARLY)
                    button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
                getFooter().add(button);
            }
        }
        getFooter().add(new Button(getTranslation("shell.close"), click -> closed.run()));
    }

    /** What the close button does; the address says that the dialog is open. */
    void onClose(Runnable then) {
        closed = then;
    }

    private Component facts(PairingDetails pairing) {
        var facts = new DescriptionList();
        fact(facts, t("column.state"), new Span(Words.state(pairing.row().state())));
        fact(facts, t("details.since"), Dates.agoLabel(pairing.row().since(), today));
        fact(
                facts,
                t("pair.cadence"),
                new Span(t("pair.cadence.days", pairing.cadence().days())));
        fact(facts, t("details.sessions"), new Span(t("details.held", pairing.held())));
        fact(
                facts,
                t("column.last-session"),
                MentorsGrid.lastSession(pairing.row().lastSession(), today));
        if (pairing.nextSession() != null)
            fact(facts, t("details.next"), new Span(FollowingWords.when(pairing.nextSession(), zone)));
        if (pairing.expectedEnd() != null) fact(facts, t("pair.end"), new Span(Dates.medium(pairing.expectedEnd())));
        if (!pairing.focus().isEmpty()) fact(facts, t("pair.focus"), new Span(Words.list(pairing.focus())));
        facts.addClassName("wm-mentorship-facts");
        return facts;
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    private Component history(PairingDetails pairing) {
        var list = new UnorderedList();
        list.addClassName("wm-mentorship-history");
        for (var step : pairing.history()) {
            var what = new Span(Words.state(step.state()));
            what.addClassName("wm-mentorship-name");
            var who = muted(t("details.step", step.by(), Dates.medium(step.on())));
            var item = new ListItem(what, new Span(" "), who);
            if (!step.reason().isEmpty()) item.add(new Div(Words.reason(step.reason())));
            list.add(item);
        }
        return list;
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassNames("wm-muted", "wm-small");
        return span;
    }
}
