package dev.waymark.people.roster;

import dev.waymark.career.Framework;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import java.util.List;
import java.util.Set;

/**
 * What an import is compared with: everyone on record, the product lines and the framework in force.
 *
 * @param untouchable whose address, leaving and coming back are not for whoever imports: the administrators, for a lead
 */
public record Organisation(
        List<RosterPerson> people, List<ProductLine> lines, Framework framework, Set<PersonId> untouchable) {}
