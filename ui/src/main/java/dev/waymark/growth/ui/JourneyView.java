package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.LevelId;
import dev.waymark.growth.Journeys;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Shell;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** One's own journey; {@code ?towards=} with a level's id lists what that level asks for. */
@Route(value = JourneyView.ADDRESS, layout = Shell.class)
@Menu(title = "journey.menu", order = 40)
@RolesAllowed("CONTRIBUTOR")
class JourneyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "journey";

    private final Journeys journeys;
    private final CurrentActor actor;
    private final Clock clock;

    JourneyView(Journeys journeys, CurrentActor actor, Clock clock) {
        this.journeys = journeys;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var towards = event.getLocation().getQueryParameters().getSingleParameter("towards");
        try {
            var journey = journeys.journey(
                    actor.get().id(),
                    towards.flatMap(text -> JourneyWords.id(text, LevelId::new)).orElse(null));
            getContent().removeAll();
            getContent().add(new JourneyPage(journey, ADDRESS, LocalDate.now(clock)));
        } catch (NotFound unknown) {
            throw new NotFoundException();
        }
    }
}
