package dev.waymark.growth.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.waymark.growth.Journeys;
import dev.waymark.people.PersonId;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.PersonLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a person's page to the person's journey. */
@Component
class JourneyLink implements PersonLink {

    private final Journeys journeys;

    JourneyLink(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public Optional<Anchor> apply(PersonId person) {
        if (!journeys.isOpen(person)) return Optional.empty();
        return Optional.of(
                new GoLink("people/" + person + "/journey", UI.getCurrent().getTranslation("journey.link")));
    }
}
