package dev.waymark.people.roster;

import dev.waymark.career.Framework;
import dev.waymark.people.ProductLine;
import java.util.List;

/** What an import is compared with: everyone on record, the product lines and the framework in force. */
public record Organisation(List<RosterPerson> people, List<ProductLine> lines, Framework framework) {}
