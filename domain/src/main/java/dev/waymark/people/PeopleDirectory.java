package dev.waymark.people;

import dev.waymark.shared.Slice;
import java.util.List;

/**
 * Use case: everyone looks people up. Leads and administrators see all there is; everyone else sees names and levels of
 * those who are here, and more of themself and of the people they mentor.
 *
 * @see PersonAccess
 */
public interface PeopleDirectory {

    List<PersonRow> rows(PeopleFilter filter, PeopleOrder order, Slice slice);

    int count(PeopleFilter filter);

    /** All product lines, by name. */
    List<ProductLine> productLines();

    /** @throws dev.waymark.shared.NotFound if there is no such person, or the actor may not know of the person */
    PersonProfile profile(PersonId id);
}
