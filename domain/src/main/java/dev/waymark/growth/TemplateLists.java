package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads templates, whom a giver reaches, and what was given. */
public interface TemplateLists {

    /** Somebody whom a giver reaches, and whether the person still has a draft of the template that the giver may see. */
    record Reached(PersonId person, boolean has) {}

    List<TemplateRow> templates(boolean retired, Actor reader, Slice slice);

    int countTemplates(boolean retired);

    Optional<TemplateRow> template(TemplateId id, Actor reader);

    List<PersonRef> reached(String text, Actor giver, LocalDate today, Slice slice);

    int countReached(Recipients.Everybody everybody, Actor giver, LocalDate today);

    /** Those of the recipients whom the giver reaches, one more than {@link Recipients#MOST} at most. */
    List<Reached> reached(Recipients recipients, TemplateId template, Actor giver, LocalDate today);

    List<GivingRow> givings(Actor reader, Slice slice);

    int countGivings(Actor reader);

    /** Empty where the goal was not given, or the reader may not see it. */
    Optional<GivenGoal> given(GoalId goal, Actor reader);
}
