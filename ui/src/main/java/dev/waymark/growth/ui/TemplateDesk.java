package dev.waymark.growth.ui;

import dev.waymark.career.CareerMap;
import dev.waymark.growth.TemplateGiving;
import dev.waymark.growth.TemplateKeeping;
import dev.waymark.growth.TemplateShelf;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PeopleDirectory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the page of templates and its dialogs work with. */
@Component
record TemplateDesk(
        TemplateShelf shelf,
        TemplateKeeping keeping,
        TemplateGiving giving,
        PeopleDirectory directory,
        FormDrafts drafts,
        CareerMap map,
        CurrentActor actor,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
