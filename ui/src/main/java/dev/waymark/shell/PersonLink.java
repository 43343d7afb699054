package dev.waymark.shell;

import com.vaadin.flow.component.html.Anchor;
import dev.waymark.people.PersonId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A link on a person's page, offered as a bean by the feature that it leads to: made of the person, and empty where the
 * actor may not follow it. At most one SQL statement.
 */
public interface PersonLink extends Function<PersonId, Optional<Anchor>> {}
