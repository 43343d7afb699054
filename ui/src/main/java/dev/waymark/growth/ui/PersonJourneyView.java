package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.LevelId;
import dev.waymark.growth.Journeys;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** Somebody's journey, for the mentors of now and leads, without what the person keeps to themself. */
@Route(value = "people/:id/journey", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class PersonJourneyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Journeys journeys;
    private final Clock clock;
    private String name = "";

    PersonJourneyView(Journeys journeys, Clock clock) {
        this.journeys = journeys;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.page-title.of", name);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get("id")
                .flatMap(text -> JourneyWords.id(text, PersonId::new))
                .orElseThrow(NotFoundException::new);
        var towards = event.getLocation().getQueryParameters().getSingleParameter("towards");
        try {
            var journey = journeys.journey(
                    person,
                    towards.flatMap(text -> JourneyWords.id(text, LevelId::new)).orElse(null));
            name = journey.person().name();
            getContent().removeAll();
            getContent().add(new JourneyPage(journey, "people/" + person + "/journey", LocalDate.now(clock)));
        } catch (NotFound unknown) {
            throw new NotFoundException();
        }
    }
}
