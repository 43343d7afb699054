package dev.waymark.mentorship.ui;

import dev.waymark.mentorship.Meeting;
import dev.waymark.mentorship.MeetingBook;
import dev.waymark.mentorship.PrivateNoting;
import dev.waymark.mentorship.SessionBriefing;
import dev.waymark.mentorship.SessionInvitation;
import dev.waymark.mentorship.SessionWork;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a session's page and dialogs work with. */
@Component
record MeetingDesk(
        MeetingBook book,
        SessionBriefing briefing,
        Meeting meeting,
        SessionWork work,
        PrivateNoting notes,
        SessionInvitation invitation,
        FormDrafts drafts,
        CurrentActor actor,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
