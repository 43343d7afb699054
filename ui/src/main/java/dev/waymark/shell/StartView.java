package dev.waymark.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.waymark.people.CurrentActor;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** Leads straight to what this person comes for; there is no landing page. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private final CurrentActor actor;
    private final ObjectProvider<StartPlace> places;

    StartView(CurrentActor actor, ObjectProvider<StartPlace> places) {
        this.actor = actor;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = actor.get();
        if (me.leads()) event.forwardTo("organisation");
        else if (me.administrator()) event.forwardTo("people");
        else
            event.forwardTo(places.orderedStream()
                    .flatMap(place -> place.path().stream())
                    .findFirst()
                    .orElse(me.contributes() ? "journey" : "career"));
    }
}
