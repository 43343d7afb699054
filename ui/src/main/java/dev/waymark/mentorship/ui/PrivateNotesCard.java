package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.WriteNotes;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shell.Card;
import dev.waymark.shell.Problems;

/**
 * What the reader alone reads. It is saved while it is typed, so that it needs no draft: a draft would be a second place
 * where it lies.
 */
class PrivateNotesCard extends Composite<Card> {

    private static final int PAUSE = 700;

    private final SessionSheet session;
    private final MeetingDesk desk;
    private final Span saved = new Span();
    private int version;

    PrivateNotesCard(SessionSheet session, MeetingDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    @Override
    protected Card initContent() {
        var card = new Card(t("private")).withHint(t("private.readers"));
        var note = desk.notes().own(session.id());
        version = note.version();
        if (!session.writable()) {
            var text = new Paragraph(note.text().isEmpty() ? t("notes.none") : note.text());
            text.addClassName("wm-meeting-text");
            card.add(text);
            return card;
        }
        var words = new TextArea();
        words.setAriaLabel(t("private"));
        words.setMaxLength(Session.LONGEST_NOTES);
        words.setValue(note.text());
        words.setWidthFull();
        words.setMinRows(3);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) save(words);
        });
        saved.addClassNames("wm-muted", "wm-small");
        saved.getElement().setAttribute("role", "status");
        card.add(words, saved);
        return card;
    }

    private void save(TextArea words) {
        try {
            version = desk.notes().write(new WriteNotes(session.id(), version, words.getValue()));
            saved.setText(t("private.saved"));
        } catch (ChangedMeanwhile meanwhile) {
            // only the reader writes here, in another window: both texts stay, one below the other
            var newer = desk.notes().own(session.id());
            version = newer.version();
            words.setValue(newer.text() + "\n\n" + words.getValue());
            version = desk.notes().write(new WriteNotes(session.id(), version, words.getValue()));
            saved.setText(t("private.joined"));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }
}
