package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalOrigin;
import dev.waymark.shell.Dates;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says who gave a goal to its owner; nothing where the owner drafted it. */
class GivenBy extends Composite<Paragraph> {

    GivenBy(GoalId goal, GoalOrigin origin, ZoneId zone) {
        getContent().addClassName("wm-muted");
        getContent().setVisible(false);
        origin.of(goal).ifPresent(given -> {
            getContent()
                    .setText(getTranslation(
                            "template.given-by",
                            given.by().name(),
                            Dates.medium(LocalDate.ofInstant(given.at(), zone))));
            getContent().setVisible(true);
        });
    }
}
