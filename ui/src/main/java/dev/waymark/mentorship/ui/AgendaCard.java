package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.mentorship.AddAgendaItem;
import dev.waymark.mentorship.AgendaItem;
import dev.waymark.mentorship.AgendaItemId;
import dev.waymark.mentorship.FinishAgendaItem;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Card;

/** What the two want to talk about: either adds, what is left over stands on the next session's agenda by itself. */
class AgendaCard extends Composite<Card> {

    private final SessionSheet session;
    private final MeetingDesk desk;
    private final SessionView page;
    private final PersonId me;
    private final boolean editable;

    AgendaCard(SessionSheet session, MeetingDesk desk, SessionView page) {
        this.session = session;
        this.desk = desk;
        this.page = page;
        me = desk.actor().get().id();
        editable = session.writable()
                && session.state() != SessionState.MISSED
                && session.state() != SessionState.CANCELLED;
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("agenda")).withHint(t("agenda.hint"));
        if (session.agenda().isEmpty()) card.add(new Paragraph(t(editable ? "agenda.none" : "agenda.was-none")));
        else card.add(list());
        if (editable) card.add(adding());
        return card;
    }

    private Component list() {
        var list = new OrderedList();
        list.addClassName("wm-goal-steps");
        session.agenda().forEach(item -> list.add(item(item)));
        return list;
    }

    private ListItem item(SessionSheet.Item item) {
        var from = new Span(t(
                item.carriedOver() ? "agenda.carried-over" : "agenda.from",
                item.author().name()));
        from.addClassNames("wm-muted", "wm-small");
        if (!editable)
            return new ListItem(new Span(t(item.done() ? "agenda.is-done" : "agenda.is-open", item.text())), from);
        var tick = new Checkbox(item.text(), item.done());
        tick.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            page.doing(() -> {
                if (change.getValue())
                    desk.work().finish(new FinishAgendaItem(item.id(), item.version(), session.id()));
                else desk.work().reopen(item.id());
            });
        });
        var words = new Div(tick, from);
        words.addClassNames("wm-grow", "wm-meeting-line");
        var row = new ListItem(words);
        if (item.author().id().equals(me) && !item.done()) {
            var remove = new Button(
                    t("agenda.remove"), click -> page.doing(() -> desk.work().remove(item.id())));
            remove.setAriaLabel(t("agenda.remove.of", item.text()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(remove);
        }
        return row;
    }

    private Component adding() {
        var id = AgendaItemId.next();
        var words = new TextField();
        words.setAriaLabel(t("agenda.add.label"));
        words.setPlaceholder(t("agenda.add.example"));
        words.setMaxLength(AgendaItem.LONGEST);
        words.addClassName("wm-grow");
        var add = new Button(t("agenda.add"), click -> {
            if (words.getValue().isBlank()) words.focus();
            else page.doing(() -> desk.work().add(new AddAgendaItem(id, session.pairing(), words.getValue())));
        });
        add.addClickShortcut(Key.ENTER).listenOn(words).resetFocusOnActiveElement();
        var line = new Div(words, add);
        line.addClassName("wm-goal-adding");
        return line;
    }
}
