package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.PrivateNote;
import dev.waymark.mentorship.PrivateNotes;
import dev.waymark.mentorship.PrivateNoting;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionAccess;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.Sessions;
import dev.waymark.mentorship.WriteNotes;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class PrivateNotingService implements PrivateNoting {

    private final PrivateNotes notes;
    private final Sessions sessions;
    private final Pairings pairings;
    private final CurrentActor actor;

    PrivateNotingService(PrivateNotes notes, Sessions sessions, Pairings pairings, CurrentActor actor) {
        this.notes = notes;
        this.sessions = sessions;
        this.pairings = pairings;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public PrivateNote own(SessionId session) {
        SessionAccess.requireReader(me(), pairing(session));
        return notes.of(session, me());
    }

    @Override
    public int write(WriteNotes command) {
        SessionAccess.requireWriter(me(), pairing(command.session()));
        var words = Text.asTyped(command.text());
        if (words.length() > Session.LONGEST_NOTES)
            throw new BrokenRule("meeting.notes-too-long", Session.LONGEST_NOTES);
        return notes.write(command.session(), me(), words, command.version())
                .orElseThrow(() -> new ChangedMeanwhile("own note on session " + command.session()));
    }

    private Pairing pairing(SessionId id) {
        return sessions.findById(id)
                .flatMap(session -> pairings.findById(session.pairing()))
                .orElseThrow(() -> new NotFound(id));
    }

    private PersonId me() {
        return actor.get().id();
    }
}
