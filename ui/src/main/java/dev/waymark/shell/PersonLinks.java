package dev.waymark.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import dev.waymark.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/** What the features offer on a person's page, for whoever may follow it. */
public class PersonLinks extends Composite<Div> {

    private final ObjectProvider<PersonLink> links;

    PersonLinks(ObjectProvider<PersonLink> links) {
        this.links = links;
        getContent().addClassName("wm-row");
    }

    public static PersonLinks of(PersonId person) {
        var offered = Instantiator.get(UI.getCurrent()).getOrCreate(PersonLinks.class);
        offered.links
                .orderedStream()
                .flatMap(link -> link.apply(person).stream())
                .forEach(offered.getContent()::add);
        offered.setVisible(offered.getContent().getComponentCount() > 0);
        return offered;
    }
}
