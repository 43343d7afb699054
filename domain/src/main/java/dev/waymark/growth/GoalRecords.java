package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.util.List;
import java.util.Optional;

/** Goals as lists and pages show them; each answer takes a fixed number of statements. */
public interface GoalRecords {

    GoalCounts counts(PersonId owner);

    List<GoalRow> of(PersonId owner, GoalShelf shelf, Slice slice);

    /** Empty if there is no such goal, or the actor may not see it. */
    Optional<GoalDetails> find(GoalId id, Actor actor);

    List<PersonRef> mentorsOf(PersonId person);
}
