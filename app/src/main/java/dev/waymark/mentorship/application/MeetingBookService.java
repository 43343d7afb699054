package dev.waymark.mentorship.application;

import dev.waymark.mentorship.MeetingBook;
import dev.waymark.mentorship.MeetingRecords;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class MeetingBookService implements MeetingBook {

    private final MeetingRecords records;
    private final CurrentActor actor;

    MeetingBookService(MeetingRecords records, CurrentActor actor) {
        this.records = records;
        this.actor = actor;
    }

    @Override
    public SessionSheet sheet(SessionId session) {
        return records.sheet(session, actor.get().id()).orElseThrow(() -> new NotFound(session));
    }
}
