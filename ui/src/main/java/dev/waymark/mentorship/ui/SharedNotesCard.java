package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.mentorship.WriteNotes;
import dev.waymark.shell.Card;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.util.List;

/** The notes that both of the two read and write. */
class SharedNotesCard extends Composite<Card> {

    private final SessionSheet session;
    private final MeetingDesk desk;
    private final SessionView page;
    private final TextArea notes = new TextArea();
    private final FormProblems problems = new FormProblems();
    private final DraftKeeper keeper;

    SharedNotesCard(SessionSheet session, MeetingDesk desk, SessionView page) {
        this.session = session;
        this.desk = desk;
        this.page = page;
        keeper = new DraftKeeper(desk.drafts(), "session/notes/" + session.id());
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("notes"))
                .withHint(t(
                        "notes.readers",
                        session.mentor().name(),
                        session.mentee().name()));
        var open = session.state() == SessionState.PLANNED || session.state() == SessionState.HELD;
        if (session.writable() && open) card.add(form());
        else card.add(text());
        return card;
    }

    private Component text() {
        var text = new Paragraph(session.sharedNotes().isEmpty() ? t("notes.none") : session.sharedNotes());
        text.addClassName("wm-meeting-text");
        return text;
    }

    private Component form() {
        notes.setAriaLabel(t("notes"));
        notes.setPlaceholder(t("notes.example"));
        notes.setMaxLength(Session.LONGEST_NOTES);
        notes.setValue(session.sharedNotes());
        notes.setWidthFull();
        notes.setMinRows(4);
        keeper.keep("notes", notes);
        var save = new Button(t("notes.save"), click -> save(session.version()));
        keeper.restore();
        var form = new Div(keeper, notes, save);
        form.addClassName("wm-fields");
        return form;
    }

    private void save(int version) {
        problems.begin();
        problems.submit(
                () -> {
                    desk.meeting().note(new WriteNotes(session.id(), version, notes.getValue()));
                    keeper.saved();
                    Problems.done(t("notes.saved"));
                    page.refresh();
                },
                this::choose);
    }

    /** The session was saved elsewhere: if that touched the notes, both versions are shown. */
    private void choose() {
        var newer = desk.book().sheet(session.id());
        if (newer.sharedNotes().equals(session.sharedNotes())
                || newer.sharedNotes().equals(notes.getValue())) {
            save(newer.version());
            return;
        }
        var difference = new ConflictDialog.Difference("notes", t("notes"), notes.getValue(), newer.sharedNotes());
        new ConflictDialog(t("notes"), List.of(difference), mine -> {
                    if (mine.isEmpty()) notes.setValue(newer.sharedNotes());
                    save(newer.version());
                })
                .open();
    }
}
