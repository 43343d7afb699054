package dev.waymark.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.waymark.people.OwnData;
import dev.waymark.shell.Card;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;

/** Everybody sees what is kept about them, and takes it out. */
@Route(value = "my-data", layout = Shell.class)
@PermitAll
class OwnDataView extends Composite<Page> implements HasDynamicTitle {

    OwnDataView(OwnData data, Clock clock) {
        var kept = new UnorderedList();
        data.everything().stream()
                .filter(section -> !section.rows().isEmpty())
                .map(section -> getTranslation(
                        "people.data.kept",
                        getTranslation("people.data.section." + section.kind()),
                        section.rows().size()))
                .map(ListItem::new)
                .forEach(kept::add);
        var download = new Anchor();
        download.setText(getTranslation("people.data.download"));
        download.setHref((DownloadHandler) event -> {
            event.setFileName("waymark-" + LocalDate.now(clock) + ".zip");
            event.setContentType("application/zip");
            new OwnDataArchive(this::getTranslation, getLocale()).write(data.everything(), event.getOutputStream());
        });
        getContent()
                .add(
                        new PageHeader(getTranslation("people.data.title"), getTranslation("people.data.subtitle")),
                        new Card(
                                getTranslation("people.data.card"),
                                kept,
                                new Paragraph(getTranslation("people.data.files")),
                                download));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.data.title") + " · Waymark";
    }
}
