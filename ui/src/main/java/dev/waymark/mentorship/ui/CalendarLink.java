package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.waymark.mentorship.InvitationWords;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.shell.Dates;
import java.time.LocalDate;

/** Downloads a session for the reader's calendar, or what takes it out of there. */
class CalendarLink extends Anchor {

    /** Where the reader's browser reaches Waymark; only the browser knows, whatever stands in between. */
    private volatile String base = "";

    CalendarLink(SessionSheet session, MeetingDesk desk) {
        var cancelled = session.state() == SessionState.CANCELLED;
        var summary =
                t("calendar.summary", session.mentor().name(), session.mentee().name());
        var day = LocalDate.ofInstant(session.plan().startsAt(), Dates.zone(desk.clock()));
        var name = t(cancelled ? "calendar.file.cancelled" : "calendar.file", day.toString()) + ".ics";
        setText(t(cancelled ? "calendar.remove" : "calendar.add"));
        setClassName("wm-go");
        getElement().executeJs("return document.baseURI").then(String.class, address -> base = address);
        setHref((DownloadHandler) event -> {
            var file = desk.invitation()
                    .file(
                            session.id(),
                            new InvitationWords(summary, base.isEmpty() ? "" : base + "sessions/" + session.id()));
            event.setFileName(name);
            event.setContentType("text/calendar;charset=utf-8");
            event.getOutputStream().write(file);
        });
    }
}
