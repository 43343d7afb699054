package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.waymark.mentorship.ActionId;
import dev.waymark.mentorship.AgreeAction;
import dev.waymark.mentorship.AgreedAction;
import dev.waymark.mentorship.DecideOnAction;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.people.PersonRef;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;

/** Who does what by when: what is open of the pairing, and what was agreed at this session. */
class ActionsCard extends Composite<Card> {

    private final SessionSheet session;
    private final MeetingDesk desk;
    private final SessionView page;

    ActionsCard(SessionSheet session, MeetingDesk desk, SessionView page) {
        this.session = session;
        this.desk = desk;
        this.page = page;
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("actions"));
        if (session.actions().isEmpty()) card.add(new Paragraph(t("actions.none")));
        else card.add(list());
        if (session.writable() && (session.state() == SessionState.PLANNED || session.state() == SessionState.HELD))
            card.add(agreeing());
        return card;
    }

    private Component list() {
        var list = new UnorderedList();
        list.addClassName("wm-goal-steps");
        session.actions().forEach(action -> list.add(item(action)));
        return list;
    }

    private ListItem item(SessionSheet.Action action) {
        var facts = new Span(t(
                action.droppedAt() != null ? "actions.dropped" : "actions.due",
                action.owner().name(),
                Dates.medium(action.dueOn())));
        facts.addClassNames("wm-muted", "wm-small");
        var words = new Div();
        words.addClassNames("wm-grow", "wm-meeting-line");
        var row = new ListItem(words);
        var command = new DecideOnAction(action.id(), action.version());
        if (!session.writable() || action.droppedAt() != null) {
            words.add(new Span(action.text()), new Div(facts));
            if (session.writable())
                row.add(small("actions.reopen", action, () -> desk.work().reopen(command)));
            return row;
        }
        var tick = new Checkbox(action.text(), action.doneAt() != null);
        tick.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            page.doing(() -> {
                if (change.getValue()) desk.work().finish(command);
                else desk.work().reopen(command);
            });
        });
        var below = new Div(facts);
        below.addClassName("wm-row");
        if (action.isLate(desk.today())) below.add(new Pill(t("actions.late"), Tone.RISK));
        words.add(tick, below);
        if (action.isOpen())
            row.add(small("actions.drop", action, () -> desk.work().drop(command)));
        return row;
    }

    private Button small(String key, SessionSheet.Action action, Runnable verb) {
        var button = new Button(t(key), click -> page.doing(verb));
        button.setAriaLabel(t(key + ".of", action.text()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Component agreeing() {
        // the same for every try, so that a double click agrees one action
        var id = ActionId.next();
        var words = new TextField(t("actions.what"));
        words.setMaxLength(AgreedAction.LONGEST);
        words.setPlaceholder(t("actions.example"));
        words.setWidthFull();
        var owner = new RadioButtonGroup<PersonRef>(t("actions.who"));
        owner.setItems(session.mentee(), session.mentor());
        owner.setItemLabelGenerator(PersonRef::name);
        owner.setValue(session.mentee());
        var due = Dates.picker(t("actions.by"));
        due.setValue(desk.today().plusWeeks(2));
        due.setMin(desk.today());
        due.setManualValidation(true);
        var problems = new FormProblems()
                .at(words, "meeting.action-without-words", "meeting.action-too-long", "meeting.action-hidden-character")
                .at(due, "meeting.action-due-in-the-past");
        var agree = new Button(t("actions.agree"), click -> {
            problems.begin();
            var day = problems.required(due, due.getValue(), t("actions.by.needed"));
            if (!problems.none()) return;
            problems.submit(
                    () -> {
                        desk.work()
                                .agree(new AgreeAction(
                                        id, session.id(), owner.getValue().id(), words.getValue(), day.orElseThrow()));
                        page.refresh();
                    },
                    page::refresh);
        });
        var form = new Div(words, owner, due, agree);
        form.addClassNames("wm-fields", "wm-meeting-form");
        return form;
    }
}
