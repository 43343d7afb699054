package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.PersonLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From one's own page to one's mentoring profile. */
@Component
class ProfileLink implements PersonLink {

    private final CurrentActor actor;

    ProfileLink(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public Optional<Anchor> apply(PersonId person) {
        var me = actor.get();
        if (!me.contributes() || !me.id().equals(person)) return Optional.empty();
        return Optional.of(new GoLink("mentoring-profile", UI.getCurrent().getTranslation("profile.link")));
    }
}
