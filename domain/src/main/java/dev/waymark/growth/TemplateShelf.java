package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.util.List;

/** Use case: mentors and leads read the templates, whom they reach with them, and what was given. */
public interface TemplateShelf {

    /** By title. */
    List<TemplateRow> templates(boolean retired, Slice slice);

    int countTemplates(boolean retired);

    /** @throws dev.waymark.shared.NotFound if there is no such template */
    TemplateRow template(TemplateId id);

    /** Whom the actor reaches, whose name has the words, by name. */
    List<PersonRef> reached(String text, Slice slice);

    /** How many people these are. */
    int countReached(Recipients.Everybody everybody);

    /** What the actor gave, a lead what anybody gave; newest first. */
    List<GivingRow> givings(Slice slice);

    int countGivings();
}
