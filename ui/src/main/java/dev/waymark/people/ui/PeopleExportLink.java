package dev.waymark.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.waymark.people.roster.PeopleExport;
import java.time.Clock;
import java.time.LocalDate;

/** Downloads everybody as CSV, in a form that an import takes back. */
class PeopleExportLink extends Anchor {

    PeopleExportLink(PeopleExport export, Clock clock) {
        setText(getTranslation("import.export"));
        setHref((DownloadHandler) event -> {
            event.setFileName("people-" + LocalDate.now(clock) + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            export.write(event.getOutputStream());
        });
    }
}
